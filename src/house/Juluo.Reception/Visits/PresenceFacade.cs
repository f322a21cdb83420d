namespace Juluo.Reception;

/// <summary>Lets modules that run a site's network report that people came or went. Callers must check <see cref="IsByNetwork"/> before they store anything.</summary>
public sealed class PresenceFacade(UnitOfWork work, Clock clock, ConsentsFacade consents, Outbox outbox)
{
    /// <summary>Returns true if a person allowed the network of a site to report them. For everyone else nothing may be stored.</summary>
    public async Task<bool> IsByNetwork(PersonId person, CancellationToken stop) =>
        (await new PresenceChoices(work, consents).Of(person, stop)).Network;

    /// <summary>Returns true if a person is at a site and was seen there, by a door for example, after a moment.</summary>
    public async Task<bool> IsSeenSince(PersonId person, SiteId site, Instant moment, CancellationToken stop) =>
        (await new VisitStore(work, clock).Open(person, stop)).Exists(v => v.Site == site && v.SeenAt > moment);

    /// <summary>Reports that the network saw a person come or go.</summary>
    /// <param name="eventId">The network's own id of the event; a repeated id is ignored.</param>
    public Task Report(PersonId person, SiteId site, bool came, Instant at, string eventId, CancellationToken stop) =>
        outbox.Publish(new DoorPassed(at, person, site, null, came, OnAccessEvent.Network, eventId), stop);
}
