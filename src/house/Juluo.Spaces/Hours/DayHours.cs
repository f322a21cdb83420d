namespace Juluo.Spaces;

/// <summary>Open from one minute of the day until before another, on the wall clock; beyond 1440 is the small hours of the next day.</summary>
public readonly record struct DayHours(int Opens, int Closes)
{
    /// <summary>From midnight to midnight.</summary>
    internal static DayHours Whole { get; } = new(0, 1440);
}
