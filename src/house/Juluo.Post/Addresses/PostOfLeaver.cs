namespace Juluo.Post;

/// <summary>A leaver's names for which post is accepted, and the items to pick up.</summary>
internal sealed class PostOfLeaver(UnitOfWork work, Clock clock) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var last = await Last(person, stop);
        var names = await work.List<(string Name, LocalDate? Ends)>(
            $"""
            select name, ended_on from post.mail_holder
            where community_id = {work.Community} and person_id = {person} and (ended_on is null or ended_on > {last}) order by id
            """,
            stop
        );
        var waiting = await work.List<(string Name, LocalDate On)>(
            $"""
            select coalesce(h.name, i.name), (i.arrived_at at time zone {work.Community.Zone.Id})::date from post.mail_item i
            left join post.mail_holder h on h.community_id = i.community_id and h.id = i.holder_id
            where i.community_id = {work.Community} and i.person_id = {person} and i.closed is null order by i.arrived_at
            """,
            stop
        );
        return
        [
            .. names.Select(h => new Item("post-address", new(h.Name, h.Name), h.Ends?.PlusDays(-1), $"/people/{person}/post-addresses")),
            .. waiting.Select(i => new Item("post", new(i.Name, i.Name), i.On, "/post", Settle: true)),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var last = await Last(person, stop);
        await work.Do(
            $"""
            update post.mail_holder set ended_on = greatest({last}, since)
            where community_id = {work.Community} and person_id = {person} and (ended_on is null or ended_on > {last})
            """,
            stop
        );
    }

    /// <summary>Returns the day from which post is no longer accepted: an address lasts as long as its plan, which runs to the end of a month that is paid for.</summary>
    private async Task<LocalDate> Last(PersonId person, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        var plans = (await new PlansFacade(work, clock).Subscriptions(person, stop)).Where(s => s.Covers(today) && s.Terms.MailAddress);
        return plans.Select(s => s.Ends ?? s.MonthOf(today).Until).Append(today).Max();
    }
}
