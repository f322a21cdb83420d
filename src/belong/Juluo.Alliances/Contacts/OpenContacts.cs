namespace Juluo.Alliances;

/// <summary>Questions to people of allied communities, and theirs to somebody here: who is away or gone asks nobody, and nobody waits for their answer for longer than any other.</summary>
internal sealed class OpenContacts(UnitOfWork work, Communities communities, Clock clock) : OpenItems
{
    private readonly ContactStore contacts = new(work, communities, clock);

    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await Open(person, stop)).Select(c => new Item(
                "contact",
                c.Community.Names(),
                c.Until.InZone(work.Community.Zone).Date,
                null
            )),
        ];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        foreach (var asked in (await Open(person, stop)).Where(c => c.Mine))
            await contacts.Withdraw(asked.Id, person, stop);
        await contacts.EndReceived(person, stop);
    }

    protected override Task Pause(PersonId person, bool keepsBookings, CancellationToken stop) => End(person, keepsBookings, stop);

    private async Task<IEnumerable<AlliedContact>> Open(PersonId person, CancellationToken stop) =>
        (await contacts.Of(person, stop)).Where(c => c.State == ContactState.Open && c.Until > clock.Now);
}
