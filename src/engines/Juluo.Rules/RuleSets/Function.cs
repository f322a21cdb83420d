namespace Juluo.Rules;

/// <summary>What a formula can call.</summary>
internal enum Function
{
    Min,
    Max,
    RoundDown,
    RoundUp,
    RoundHalfUp,
    YearsBetween,
    MonthsBetween,
    AddYears,
    AddMonths,
    DayOfMonth,
    DaysInMonth,
}
