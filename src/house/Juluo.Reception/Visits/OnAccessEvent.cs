namespace Juluo.Reception;

/// <summary>A person went through a door, or a network saw them: they came, moved or left. A network is believed of those alone who chose that.</summary>
internal sealed class OnAccessEvent(UnitOfWork work, Clock clock, PeopleFacade people, ConsentsFacade consents, Arrivals arrivals)
    : Reaction<DoorPassed>
{
    /// <summary>What the source of a network begins with.</summary>
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
        // Where a limit holds they are at the site all the same, only not counted in that zone.
        else if (
            (await arrivals.Come(person.Id, fact.Site, fact.Zone, network ? VisitSource.Network : VisitSource.Door, fact.At, stop)).Failed
        )
            await arrivals.Come(person.Id, fact.Site, null, network ? VisitSource.Network : VisitSource.Door, fact.At, stop);
    }
}
