namespace Juluo.Circles;

/// <summary>When a circle meets, as calendars show it.</summary>
/// <param name="Place">Where, as it was typed; null: not said.</param>
public sealed record MeetingTime(MeetingId Id, CircleId Circle, LocalizedText CircleName, string Title, Interval During, string? Place);
