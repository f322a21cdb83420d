namespace Juluo.PublicContacts;

/// <summary>A person who pauses or leaves is hidden from that moment. This ends it for good, so that coming back does not bring it back.</summary>
internal sealed class PublicContactOfLeaver(UnitOfWork work, PublicContactStore store) : OpenItems
{
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
