namespace Juluo.Access;

/// <summary>Something happened at a door.</summary>
/// <param name="Kind">The kind, as in <see cref="Juluo.Gateway.DoorEvent"/>.</param>
[Named("access.door.heard")]
internal sealed record DoorHeard(string Kind, DoorHeard.Data Now) : IFact
{
    /// <summary>The payload of webhooks about a door.</summary>
    /// <param name="Person">The person whose credential was used, if known.</param>
    public sealed record Data(DoorId Door, SiteId Site, Instant At, PersonId? Person)
    {
        public string Path => $"/doors/{Door}";
    }
}
