namespace Juluo.Reception;

/// <summary>Counts the day of a person who gets a pass or a plan while they are here.</summary>
internal sealed class OnDaysGained(UnitOfWork work, Clock clock, Arrivals arrivals) : Reaction<DaysGained>
{
    public override async Task React(DaysGained fact, CancellationToken stop)
    {
        foreach (var visit in await new VisitStore(work, clock).Open(fact.Person, stop))
            await arrivals.CountToday(fact.Person, visit.Site, stop);
    }
}
