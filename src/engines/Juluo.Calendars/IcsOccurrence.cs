using NodaTime;

namespace Juluo.Calendars;

/// <summary>A single occurrence of an event.</summary>
/// <param name="AllDay">True if it is given in days; <paramref name="Day"/> is the first.</param>
public sealed record IcsOccurrence(string Uid, string Summary, Interval During, LocalDate Day, bool AllDay);
