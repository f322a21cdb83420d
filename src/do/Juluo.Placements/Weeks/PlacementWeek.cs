namespace Juluo.Placements;

/// <summary>A week of a placement as the fellow wrote it down.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Blocks">What stands in the way.</param>
public sealed record PlacementWeek(LocalDate Week, int HalfDays, string Did, string? Blocks, Instant WrittenAt)
{
    public const int MostDid = 2000;
    public const int MostBlocks = 1000;
    public const int MostHalfDays = 14;

    public decimal Days => HalfDays / 2m;

    /// <summary>The Monday of a day's ISO week.</summary>
    public static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>As people count weeks: 2026-W48.</summary>
    public string Number =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(Week)}-W{NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(Week):00}"
        );
}
