using NodaTime;

namespace Juluo.Calendars;

/// <summary>Repetition of an entry: every n days, weeks or months, until a day that may be the last.</summary>
/// <param name="Weekdays">Weekdays of a weekly repetition; empty: the weekday of the first occurrence.</param>
public sealed record IcsRepeat(IcsFrequency Every, int Interval, IReadOnlyList<IsoDayOfWeek> Weekdays, Instant Until);
