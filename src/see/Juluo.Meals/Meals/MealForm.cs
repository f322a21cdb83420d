namespace Juluo.Meals;

/// <summary>The fields of a shared meal, as a form sends them.</summary>
/// <param name="Time">The time of day, in the community's time zone.</param>
/// <param name="ClosesHours">The number of hours before the meal at which the tables are made, 0 … 168.</param>
/// <param name="Rounds">The number of rounds, 1 … 8.</param>
/// <param name="Largest">The maximum number of people at a table: 3 … 5 in a single round, up to 12 in several.</param>
/// <param name="AccessibleTables">The number of tables for people who need an easily reached table, from table 1; null if all are suitable.</param>
internal record MealForm(
    [Required, Length(Meal.MostTitleZh, MostEn = Meal.MostTitleEn)] LocalizedText? Title = null,
    [Length(Meal.MostNote, Lines = true)] string? Note = null,
    [Required, Length(Meal.MostPlace)] string? Place = null,
    [Required] LocalDate? OnDay = null,
    [Required, Length(10)] string? Time = null,
    int Minutes = 60,
    int ClosesHours = 2,
    int Largest = 4,
    int Rounds = 1,
    int? AccessibleTables = null
) : IChecked
{
    private const int MostClosesHours = 168;
    private const int MostAccessible = 500;

    public IEnumerable<Error> Check(ZonedDateTime now) =>
        [
            .. Range("minutes", Minutes, Meal.LeastMinutes, Meal.MostMinutes),
            .. Range("closesHours", ClosesHours, 0, MostClosesHours),
            .. Range("rounds", Rounds, 1, Meal.MostRounds),
            .. Range("largest", Largest, Meal.Smallest, Rounds == 1 ? Meal.MostLargest : Meal.MostLargestInRounds),
            .. Range("accessibleTables", AccessibleTables ?? 0, 0, MostAccessible),
            .. Rounds > 1 && Rounds <= Meal.MostRounds && Minutes >= Meal.LeastMinutes && Minutes < Rounds * Meal.LeastRoundMinutes
                ? [new MealErrors.RoundsTooShort(Meal.LeastRoundMinutes, Rounds * Meal.LeastRoundMinutes)]
                : Array.Empty<Error>(),
            .. LocalMoment.Read(OnDay, Time, "time", now.Zone).Errors,
        ];

    /// <summary>Returns the time of the meal and the time until which people can join. Fails if either is in the past.</summary>
    internal Outcome<(Instant At, Instant ClosesAt)> Times(Instant now, DateTimeZone zone)
    {
        var at = LocalMoment.Read(OnDay, Time, "time", zone).Value!.Value;
        var closesAt = at - Duration.FromHours(ClosesHours);
        return at <= now ? new MealErrors.InThePast()
            : closesAt <= now ? new MealErrors.TooSoon()
            : (at, closesAt);
    }

    private static IEnumerable<Error> Range(string field, int value, int least, int most) =>
        value < least || value > most ? [new MealErrors.OutOfRange(field, least, most)] : [];
}
