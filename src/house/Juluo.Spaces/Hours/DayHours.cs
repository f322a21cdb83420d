namespace Juluo.Spaces;

/// <summary>A span of opening hours on the wall clock, in minutes of the day, with an exclusive end; beyond 1440 means after midnight.</summary>
public readonly record struct DayHours(int Opens, int Closes)
{
    /// <summary>From midnight to midnight.</summary>
    internal static DayHours Whole { get; } = new(0, 1440);
}
