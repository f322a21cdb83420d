namespace Juluo.Events;

/// <summary>The input of widgets on the page of an event.</summary>
public sealed record OfEvent(EventDate Event);
