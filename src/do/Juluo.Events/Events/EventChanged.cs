namespace Juluo.Events;

/// <summary>An event was planned, changed or cancelled.</summary>
/// <param name="Change">The change, one of the words below.</param>
[Named("events.event.changed")]
public sealed record EventChanged(EventId Event, string Change) : IFact
{
    public const string Planned = "planned";
    public const string Changed = "changed";
    public const string Cancelled = "cancelled";

    /// <summary>The webhook payload for an event.</summary>
    public sealed record Data(EventId Event)
    {
        public string Path => $"/events/{Event}";
    }
}
