namespace Juluo.Access;

/// <summary>Something happened at a door.</summary>
/// <param name="Kind">As in <see cref="Juluo.Gateway.DoorEvent"/>.</param>
[Named("access.door.heard")]
internal sealed record DoorHeard(string Kind, DoorHeard.Data Now) : IFact
{
    /// <summary>What webhooks send about a door.</summary>
    /// <param name="Person">Whose credential it was, if that is known.</param>
    public sealed record Data(DoorId Door, SiteId Site, Instant At, PersonId? Person)
    {
        public string Path => $"/doors/{Door}";
    }
}
