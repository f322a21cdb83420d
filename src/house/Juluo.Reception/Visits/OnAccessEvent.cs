namespace Juluo.Reception;

/// <summary>Checks a person in, moves or checks them out when they pass a door or a network sees them. Network reports count only for people who chose that.</summary>
internal sealed class OnAccessEvent(UnitOfWork work, Clock clock, PeopleFacade people, ConsentsFacade consents, Arrivals arrivals)
    : Reaction<DoorPassed>
{
    /// <summary>The prefix of the source of network reports.</summary>
    public const string Network = "network";

    public override async Task React(DoorPassed fact, CancellationToken stop)
    {
        var network = fact.Source.StartsWith(Network, StringComparison.Ordinal);
        if (network && !(await new PresenceChoices(work, consents).Of(fact.Person, stop)).Network)
            return;
        if (await people.Find(fact.Person, stop) is not { Here: true } person)
            return;
        var store = new VisitStore(work, clock);
        if (!fact.In)
            await store.Leave(person.Id, fact.Site, VisitEnd.Door, fact.At, stop);
        // If the zone is full they are checked in at the site without a zone.
        else if (
            (await arrivals.Come(person.Id, fact.Site, fact.Zone, network ? VisitSource.Network : VisitSource.Door, fact.At, stop)).Failed
        )
            await arrivals.Come(person.Id, fact.Site, null, network ? VisitSource.Network : VisitSource.Door, fact.At, stop);
    }
}
