namespace Juluo.Seasons;

/// <summary>The form fields of a requested time.</summary>
/// <param name="Weekdays">The acceptable weekdays; 1 is Monday.</param>
/// <param name="Earliest">The earliest start on the wall clock; empty for midnight.</param>
/// <param name="Latest">The latest end; empty or 0:00 for midnight.</param>
/// <param name="Length">The length as typed, such as 90 or 2 h.</param>
/// <param name="First">The preferred space.</param>
internal record WishForm(
    [Required] IReadOnlyList<int>? Weekdays = null,
    string? Earliest = null,
    string? Latest = null,
    [Required] string? Length = null,
    ResourceId? First = null,
    ResourceId? Second = null,
    ResourceId? Third = null
)
{
    private const int Day = 1440;
    private const int Shortest = 15;

    /// <param name="offered">The spaces of the season.</param>
    /// <param name="people">The number of people who come; null if not given.</param>
    public Outcome<SeasonWish> Read(int number, IReadOnlyDictionary<ResourceId, Resource> offered, int? people)
    {
        var wrong = new List<Error>();
        var days = (Weekdays ?? []).Where(d => d is >= 1 and <= 7).Aggregate(0, (all, d) => all | (1 << (d - 1)));
        if (days == 0)
            wrong.Add(new SeasonErrors.NoWeekday());
        var earliest = Minute(Earliest, 0);
        var latest = Minute(Latest, Day) is 0 ? Day : Minute(Latest, Day);
        if (earliest is null)
            wrong.Add(new BookingErrors.NoTime("earliest"));
        if (latest is null)
            wrong.Add(new BookingErrors.NoTime("latest"));
        var length = LengthText.Read(Length, "length", Shortest, Day);
        wrong.AddRange(length.Errors);
        if (length is { Failed: false, Value: null })
            wrong.Add(new SeasonErrors.NoLength());
        if (wrong.Count == 0 && earliest + length.Value > latest)
            wrong.Add(new SeasonErrors.LongerThanItsWindow());
        ResourceId[] resources = [.. new[] { First, Second, Third }.OfType<ResourceId>().Distinct()];
        if (resources.Length == 0)
            wrong.Add(new SeasonErrors.NoResource());
        else if (resources.Any(r => !offered.ContainsKey(r)))
            wrong.Add(new SeasonErrors.ResourceUnknown());
        else
            // Every requested space has to be one that could be given.
            wrong.AddRange(
                new[] { ("first", First), ("second", Second), ("third", Third) }
                    .Where(c => c.Item2 is { } chosen && offered[chosen].Seats < people)
                    .Select(c => new SeasonErrors.SeatsTooFew(c.Item1, offered[c.Item2!.Value].Seats!.Value, people!.Value))
            );
        return wrong.Count > 0 ? wrong : new SeasonWish(number, days, earliest!.Value, latest!.Value, length.Value!.Value, resources);
    }

    internal static int? Minute(string? text, int otherwise) =>
        string.IsNullOrWhiteSpace(text) ? otherwise
        : text.Trim() is "24:00" ? Day
        : NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text.Trim()) is { Success: true, Value: var at }
            ? at.Hour * 60 + at.Minute
        : null;
}
