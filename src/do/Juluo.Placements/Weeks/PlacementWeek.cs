namespace Juluo.Placements;

/// <summary>The fellow's log of a week in a placement.</summary>
/// <param name="Week">The Monday of the week.</param>
/// <param name="Blocks">The obstacles, if any.</param>
public sealed record PlacementWeek(LocalDate Week, int HalfDays, string Did, string? Blocks, Instant WrittenAt)
{
    public const int MostDid = 2000;
    public const int MostBlocks = 1000;
    public const int MostHalfDays = 14;

    public decimal Days => HalfDays / 2m;

    /// <summary>Returns the Monday of a day's ISO week.</summary>
    public static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>The ISO number of the week: 2026-W48.</summary>
    public string Number =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(Week)}-W{NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(Week):00}"
        );
}
