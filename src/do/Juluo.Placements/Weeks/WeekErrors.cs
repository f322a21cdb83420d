namespace Juluo.Placements;

internal static class WeekErrors
{
    public sealed record WeekAhead() : Invalid("week.ahead", "week");

    public sealed record OutsideTerm(LocalDate From, LocalDate To) : Invalid("week.outside-term", "week");

    public sealed record DaysUnreadable() : Invalid("week.days-unreadable", "days");

    public sealed record OnlyForFellow() : Conflict("week.only-for-fellow");
}
