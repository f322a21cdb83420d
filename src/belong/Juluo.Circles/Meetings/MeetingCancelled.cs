namespace Juluo.Circles;

/// <summary>Fact: a meeting of a public circle was cancelled.</summary>
[Named("circles.meeting.cancelled")]
internal sealed record MeetingCancelled(MeetingEvent Now) : IFact;
