namespace Juluo.Reception;

/// <summary>The stays of a leaver, and the visitors whom they expect.</summary>
internal sealed class VisitsOfLeaver(UnitOfWork work, Clock clock, Sites sites) : ItemsOfLeaver, IErase
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var names = (await sites.All(stop)).ToDictionary(s => s.Id, s => s.Name);
        return
        [
            .. (await new VisitStore(work, clock).Open(person, stop)).Select(v => new Item("visit", names[v.Site], null, "/here")),
            .. (await Expected(person, stop)).Select(v => new Item("visitor", new(v.Name, v.Name), v.ExpectedOn, "/visitors")),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        await Erase(person, stop);
        var visits = new VisitStore(work, clock);
        foreach (var visit in await visits.Open(person, stop))
            await visits.End(visit.Id, clock.Now, VisitEnd.Button, stop);
    }

    /// <summary>Cancels the visitors whom an erased person expects: there is no one left to receive them.</summary>
    public async Task Erase(PersonId person, CancellationToken stop)
    {
        var store = new VisitorStore(work, clock);
        foreach (var visitor in await Expected(person, stop))
            await store.Cancel(visitor.Id, cancelled: true, stop);
    }

    private async Task<List<Visitor>> Expected(PersonId person, CancellationToken stop) =>
        [.. (await new VisitorStore(work, clock).OfHost(person, clock.Today(work.Community.Zone), stop)).Where(v => v.Awaited)];
}
