namespace Juluo.Rules;

/// <summary>A function that formulas can call.</summary>
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
