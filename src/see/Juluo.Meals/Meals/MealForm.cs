namespace Juluo.Meals;

/// <summary>What a shared meal says of itself, as a form sends it.</summary>
/// <param name="Time">In the community's zone.</param>
/// <param name="ClosesHours">So many hours before it begins the tables are made, 0 … 168.</param>
/// <param name="Largest">People at a table at most, 3 … 5.</param>
internal record MealForm(
    [Required] LocalizedText? Title = null,
    string? Note = null,
    [Required] string? Place = null,
    [Required] LocalDate? OnDay = null,
    [Required] string? Time = null,
    int Minutes = 60,
    int ClosesHours = 2,
    int Largest = 4
)
{
    private const int MostClosesHours = 168;

    internal MealForm Trimmed() => this with { Note = FormText.Long(Note), Place = FormText.Some(Place) };

    /// <summary>When it is and until when people join, or what is wrong.</summary>
    internal Outcome<(Instant At, Instant ClosesAt)> Check(Instant now, DateTimeZone zone)
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("title", Title, Meal.MostTitleZh, Meal.MostTitleEn),
            .. FormText.CheckLong("note", Note, Meal.MostNote),
            .. FormText.CheckGiven("place", Place, Meal.MostPlace),
            .. Range("minutes", Minutes, Meal.LeastMinutes, Meal.MostMinutes),
            .. Range("closesHours", ClosesHours, 0, MostClosesHours),
            .. Range("largest", Largest, Meal.Smallest, Meal.MostLargest),
        ];
        if (OnDay is null)
            wrong.Add(new Missing("onDay"));
        if (string.IsNullOrWhiteSpace(Time))
            wrong.Add(new Missing("time"));
        var read = LocalMoment.Read(OnDay, Time, "time", zone);
        if (read.Failed)
            wrong.AddRange(read.Errors);
        if (wrong.Count > 0)
            return wrong;
        var at = read.Value!.Value;
        var closesAt = at - Duration.FromHours(ClosesHours);
        return at <= now ? new MealErrors.InThePast()
            : closesAt <= now ? new MealErrors.TooSoon()
            : (at, closesAt);
    }

    private static IEnumerable<Error> Range(string field, int value, int least, int most) =>
        value < least || value > most ? [new MealErrors.OutOfRange(field, least, most)] : [];
}
