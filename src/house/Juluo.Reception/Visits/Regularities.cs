namespace Juluo.Reception;

/// <summary>Classifies a person as regular, newcomer or first-time by the days on which they came. Pure.</summary>
internal static class Regularities
{
    public const int Days = 30;
    public const int RegularFrom = 4;

    /// <param name="first">The first day they ever came.</param>
    /// <param name="days">The number of days on which they came in the 30 days up to today.</param>
    public static Regularity Of(LocalDate first, int days, LocalDate today) =>
        first >= today ? Regularity.FirstTime
        : days >= RegularFrom ? Regularity.Regular
        : Period.DaysBetween(first, today) < Days ? Regularity.Newcomer
        : Regularity.Occasional;
}
