namespace Juluo.Access;

/// <summary>The fields of an access group. Times are on the wall clock; an end that is not after the start is on the next day.</summary>
/// <param name="Weekdays">The weekdays; 1 is Monday.</param>
internal record AccessGroupDetails(
    [Required, Length(AccessGroup.MostName)] LocalizedText? Name = null,
    [Required] IReadOnlyList<int>? Weekdays = null,
    string? From = null,
    string? Until = null,
    int GraceDays = 3,
    IReadOnlyList<DoorId>? Doors = null,
    IReadOnlyList<PlanId>? Plans = null,
    IReadOnlyList<Role>? Roles = null
) : IChecked
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    internal int WeekdayBits => (Weekdays ?? []).Where(d => d is >= 1 and <= 7).Aggregate(0, (bits, d) => bits | (1 << (d - 1)));

    internal int Opens => Minutes(From) ?? 0;

    internal int Closes
    {
        get
        {
            var closes = Minutes(Until) ?? AccessGroup.Day;
            return closes > Opens ? closes : closes + AccessGroup.Day;
        }
    }

    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        var wrong = new List<Error>();
        if (!string.IsNullOrWhiteSpace(From) && Minutes(From) is null or AccessGroup.Day)
            wrong.Add(new AccessGroupErrors.NoTime("from"));
        if (!string.IsNullOrWhiteSpace(Until) && Minutes(Until) is null)
            wrong.Add(new AccessGroupErrors.NoTime("until"));
        if (WeekdayBits == 0)
            wrong.Add(new AccessGroupErrors.NoWeekday());
        if (GraceDays is < 0 or > 60)
            wrong.Add(new AccessGroupErrors.GraceOutOfReach());
        return wrong;
    }

    /// <summary>Parses a time to minutes. Accepts 24:00 for the end of a day.</summary>
    private static int? Minutes(string? time) =>
        string.IsNullOrWhiteSpace(time) ? null
        : time.Trim() == "24:00" ? AccessGroup.Day
        : Clock.Parse(time.Trim()) is { Success: true, Value: var at } ? (at.Hour * 60) + at.Minute
        : null;
}
