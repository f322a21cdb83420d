namespace Juluo.People;

/// <summary>A meeting of a circle that the whole community sees does not take place.</summary>
public sealed record MeetingCancelled(MeetingEvent Now) : IFact;
