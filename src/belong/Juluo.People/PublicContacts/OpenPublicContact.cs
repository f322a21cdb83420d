namespace Juluo.People;

/// <summary>Who pauses or leaves is not whom strangers write to. They are hidden from that moment; here it ends for good, so that coming back does not bring it back.</summary>
internal sealed class OpenPublicContact(UnitOfWork work, Outbox outbox, Clock clock) : OpenItems
{
    private readonly PublicContactStore store = new(work, outbox, clock);

    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await store.Running(person, stop))
                .Where(e => e.AgreedAt is not null)
                .Select(e => new Item("public-contact", e.Role!, null, PublicContact.Page)),
        ];

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) => store.End(person, stop);

    protected override Task Pause(PersonId person, bool keepsBookings, CancellationToken stop) => store.End(person, stop);
}
