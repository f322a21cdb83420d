namespace Juluo.Alliances;

/// <summary>
/// Requests to and from people of allied communities, and needs published there, of a leaving or absent person: theirs end, and requests to them look like any other without an answer.
/// </summary>
internal sealed class ContactsOfLeaver(UnitOfWork work, Communities communities, Clock clock) : ItemsOfLeaver
{
    private readonly ContactStore contacts = new(work, communities, clock);

    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await Open(person, stop)).Select(c => new Item(
                "contact",
                c.Community.Name,
                c.Until.InZone(work.Community.Zone).Date,
                null
            )),
            .. (
                await work.List<(string Text, LocalDate Until)>(
                    $"""
                    select text, (until at time zone {work.Community.Zone.Id})::date from alliances.asked_need
                    where community_id = {work.Community} and person_id = {person} and ended_at is null and until > {clock.Now} order by until
                    """,
                    stop
                )
            ).Select(n => new Item("allied-need", new(n.Text, n.Text), n.Until, null)),
        ];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        foreach (var asked in (await Open(person, stop)).Where(c => c.Mine))
            await contacts.Withdraw(asked.Id, person, stop);
        await contacts.EndReceived(person, offersToo: true, stop);
        await work.Do(
            $"update alliances.asked_need set ended_at = {clock.Now} where community_id = {work.Community} and person_id = {person} and ended_at is null",
            stop
        );
    }

    protected override Task Pause(PersonId person, bool keepsBookings, CancellationToken stop) => End(person, keepsBookings, stop);

    private async Task<IEnumerable<AlliedContact>> Open(PersonId person, CancellationToken stop) =>
        (await contacts.Of(person, stop)).Where(c => c.State == ContactState.Open && c.Until > clock.Now);
}
