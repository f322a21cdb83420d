namespace Juluo.Circles;

/// <summary>A meeting of a circle that the whole community sees does not take place.</summary>
[Named("circles.meeting.cancelled")]
internal sealed record MeetingCancelled(MeetingEvent Now) : IFact;
