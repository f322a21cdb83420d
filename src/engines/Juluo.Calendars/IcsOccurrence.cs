using NodaTime;

namespace Juluo.Calendars;

/// <summary>Something that takes place once.</summary>
/// <param name="AllDay">Told in days; <paramref name="Day"/> is the first.</param>
public sealed record IcsOccurrence(string Uid, string Summary, Interval During, LocalDate Day, bool AllDay);
