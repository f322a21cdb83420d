namespace Juluo.Circles;

/// <summary>A circle that the whole community sees is to meet.</summary>
[Named("circles.meeting.called")]
internal sealed record MeetingCalled(MeetingEvent Now) : IFact;
