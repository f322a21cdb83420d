namespace Juluo.Reception;

/// <summary>By which days a person is a regular, a newcomer, or here for the first time. Pure.</summary>
internal static class Regularities
{
    public const int Days = 30;
    public const int RegularFrom = 4;

    /// <param name="first">The first day ever.</param>
    /// <param name="days">On how many of the 30 days up to today they came.</param>
    public static Regularity Of(LocalDate first, int days, LocalDate today) =>
        first >= today ? Regularity.FirstTime
        : days >= RegularFrom ? Regularity.Regular
        : Period.DaysBetween(first, today) < Days ? Regularity.Newcomer
        : Regularity.Occasional;
}
