namespace Juluo.Reception;

/// <summary>Presence as the network of a site reports it, for modules above that run one.</summary>
public sealed class PresenceFacade(UnitOfWork work, Clock clock, ConsentsFacade consents, Outbox outbox)
{
    /// <summary>Whether a person chose that the network of a site may tell that they are here. Of everyone else nothing may be kept.</summary>
    public async Task<bool> IsByNetwork(PersonId person, CancellationToken stop) =>
        (await new PresenceChoices(work, consents).Of(person, stop)).Network;

    /// <summary>Whether a person is at a site and something, such as a door, saw them there after a moment.</summary>
    public async Task<bool> IsSeenSince(PersonId person, SiteId site, Instant moment, CancellationToken stop) =>
        (await new VisitStore(work, clock).Open(person, stop)).Exists(v => v.Site == site && v.SeenAt > moment);

    /// <summary>Reports that the network saw a person come or go.</summary>
    /// <param name="eventId">The network's own mark of it; reported twice, it counts once.</param>
    public Task Report(PersonId person, SiteId site, bool came, Instant at, string eventId, CancellationToken stop) =>
        outbox.Publish(new DoorPassed(at, person, site, null, came, OnAccessEvent.Network, eventId), stop);
}
