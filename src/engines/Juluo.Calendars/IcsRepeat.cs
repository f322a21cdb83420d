using NodaTime;

namespace Juluo.Calendars;

/// <summary>How an entry repeats: every so many days, weeks or months, until a day that may be the last.</summary>
/// <param name="Weekdays">Of weekly ones; empty: the day of the first.</param>
public sealed record IcsRepeat(IcsFrequency Every, int Interval, IReadOnlyList<IsoDayOfWeek> Weekdays, Instant Until);
