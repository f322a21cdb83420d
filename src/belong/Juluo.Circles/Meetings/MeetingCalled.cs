namespace Juluo.Circles;

/// <summary>Fact: a public circle called a meeting.</summary>
[Named("circles.meeting.called")]
internal sealed record MeetingCalled(MeetingEvent Now) : IFact;
