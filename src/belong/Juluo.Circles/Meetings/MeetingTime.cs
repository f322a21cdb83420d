namespace Juluo.Circles;

/// <summary>A meeting time of a circle, for calendars.</summary>
/// <param name="Place">The place as typed, or null.</param>
public sealed record MeetingTime(MeetingId Id, CircleId Circle, LocalizedText CircleName, string Title, Interval During, string? Place);
