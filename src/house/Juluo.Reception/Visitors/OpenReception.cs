namespace Juluo.Reception;

/// <summary>That a person is at the place, visitors whom they expect, post that comes for them, and their way into the network.</summary>
internal sealed class OpenReception(UnitOfWork work, Clock clock, Sites sites) : OpenItems, IErase
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var last = await LastOfPost(person, stop);
        var names = (await sites.All(stop)).ToDictionary(s => s.Id, s => s.Name);
        return
        [
            .. (await new VisitStore(work, clock).Open(person, stop)).Select(v => new Item("visit", names[v.Site], null, "/here")),
            .. (await Expected(person, stop)).Select(v => new Item("visitor", new(v.Name, v.Name), v.ExpectedOn, "/visitors")),
            .. (
                await work.List<(string Name, LocalDate? Ends)>(
                    $"""
                    select name, ended_on from reception.mail_holder
                    where community_id = {work.Community} and person_id = {person} and (ended_on is null or ended_on > {last}) order by id
                    """,
                    stop
                )
            ).Select(h => new Item("post-address", new(h.Name, h.Name), h.Ends?.PlusDays(-1), $"/people/{person}/mail-addresses")),
            .. (
                await work.List<(string Name, LocalDate On)>(
                    $"""
                    select h.name, (i.arrived_at at time zone {work.Community.Zone.Id})::date from reception.mail_item i
                    join reception.mail_holder h on h.community_id = i.community_id and h.id = i.holder_id
                    where i.community_id = {work.Community} and i.person_id = {person} and i.closed is null order by i.arrived_at
                    """,
                    stop
                )
            ).Select(i => new Item("post", new(i.Name, i.Name), i.On, "/mail-items", Settle: true)),
            .. (
                await work.List<string>(
                    $"select name from reception.wifi_code where community_id = {work.Community} and person_id = {person}",
                    stop
                )
            ).Select(name => new Item("wifi", new(name, name), null, null)),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        await Erase(person, stop);
        var visits = new VisitStore(work, clock);
        foreach (var visit in await visits.Open(person, stop))
            await visits.End(visit.Id, clock.Now, VisitEnd.Button, stop);
        await work.Do($"delete from reception.wifi_code where community_id = {work.Community} and person_id = {person}", stop);
        var last = await LastOfPost(person, stop);
        await work.Do(
            $"""
            update reception.mail_holder set ended_on = greatest({last}, since)
            where community_id = {work.Community} and person_id = {person} and (ended_on is null or ended_on > {last})
            """,
            stop
        );
    }

    /// <summary>The day from which no post is taken in: an address is good as long as the plan that it belongs to, which runs to the end of a month that is paid for.</summary>
    private async Task<LocalDate> LastOfPost(PersonId person, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        var plans = (await new PlansFacade(work, clock).Subscriptions(person, stop)).Where(s => s.Covers(today) && s.Terms.MailAddress);
        return plans.Select(s => s.Ends ?? s.MonthOf(today).Until).Append(today).Max();
    }

    /// <summary>No visitor is received for a person who is not here.</summary>
    public async Task Erase(PersonId person, CancellationToken stop)
    {
        var store = new VisitorStore(work, clock);
        foreach (var visitor in await Expected(person, stop))
            await store.Cancel(visitor.Id, cancelled: true, stop);
    }

    private async Task<List<Visitor>> Expected(PersonId person, CancellationToken stop) =>
        [.. (await new VisitorStore(work, clock).OfHost(person, clock.Today(work.Community.Zone), stop)).Where(v => v.Awaited)];
}
