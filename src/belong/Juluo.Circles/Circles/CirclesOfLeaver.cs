namespace Juluo.Circles;

/// <summary>
/// The circles of a leaving person: memberships, requests, offices and proxies end with the membership. A person with shares stays in the circle until a ledger entry transfers
/// them.
/// </summary>
internal sealed class CirclesOfLeaver(UnitOfWork work, Clock clock, Notifier notifier) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    private sealed record Part(CircleId Circle, LocalizedText Name, CirclePart As, bool Asks, long Shares);

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var all = await Parts(person, stop);
        return
        [
            .. all.Where(p => p.Shares == 0 || p.As != CirclePart.Member)
                .Select(p => new Item(p.As == CirclePart.Member ? "circle" : "office", p.Name, null, $"/circles/{p.Circle}")),
            .. all.Where(p => p.Shares > 0).Select(p => new Item("shares", p.Name, null, $"/circles/{p.Circle}/shares", Settle: true)),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        foreach (var part in await Parts(person, stop))
        {
            // Until the shares are transferred, their holder stays a member without an office.
            if (part.Shares > 0)
                await store.Put(part.Circle, person, CirclePart.Member, null, stop);
            else if (await store.End(part.Circle, person, part.Asks, stop) && !part.Asks)
                await store.Note(part.Circle, CircleEvent.Left, null, person, null, stop);
            if (part.As == CirclePart.Coordinator)
                await NotifyWithout(store, part, stop);
        }

        await work.Do(
            $"""
            delete from circles.proxy p using circles.decision d
            where p.community_id = {work.Community} and d.community_id = {work.Community} and d.id = p.decision_id and d.state = 'open'
              and (p.person_id = {person} or p.holder_id = {person})
            """,
            stop
        );
    }

    /// <summary>Notifies remaining members, and people who may step in, that the circle has no coordinator.</summary>
    private async Task NotifyWithout(CircleStore store, Part part, CancellationToken stop)
    {
        var members = await store.Members(part.Circle, asking: false, stop);
        if (members.Exists(m => m.Part == CirclePart.Coordinator) || await store.Any(part.Circle, stop) is not { } circle)
            return;
        var notice = new Notification(
            CircleNotices.Part,
            $"circle:{part.Circle}:without-coordinator:{clock.Now}",
            circle.Private ? "circles.told.private-without-coordinator" : "circles.told.without-coordinator",
            new { circle = part.Name },
            $"/circles/{part.Circle}"
        );
        await notifier.Notify(members.ConvertAll(m => m.Person), notice, stop);
        if (!circle.Private)
            await notifier.NotifyPermitted(CircleRights.Manage, notice, stop);
    }

    private Task<List<Part>> Parts(PersonId person, CancellationToken stop) =>
        work.List<Part>(
            $"""
            select c.id as circle, c.name_zh, c.name_en, m.part as "as", m.state = 'asked' as asks, coalesce(h.shares, 0) as shares
            from circles.circle_member m join circles.circle c on c.community_id = m.community_id and c.id = m.circle_id
            left join circles.share_holding h on h.community_id = m.community_id and h.circle_id = m.circle_id and h.person_id = m.person_id
            where m.community_id = {work.Community} and m.person_id = {person} and m.state <> 'over' and c.closed_at is null order by m.id
            """,
            stop
        );
}
