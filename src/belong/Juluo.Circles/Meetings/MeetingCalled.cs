namespace Juluo.Circles;

/// <summary>A circle that the whole community sees is to meet.</summary>
[Named("circles.meeting.called")]
public sealed record MeetingCalled(MeetingEvent Now) : IFact;
