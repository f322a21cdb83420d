namespace Juluo.Circles;

/// <summary>A meeting of a circle with its time and place, for calendars.</summary>
/// <param name="Place">The place as typed, or null.</param>
public sealed record MeetingTime(MeetingId Id, CircleId Circle, LocalizedText CircleName, string Title, Interval During, string? Place);
