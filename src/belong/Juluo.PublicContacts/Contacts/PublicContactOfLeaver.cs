namespace Juluo.PublicContacts;

/// <summary>Ends the contact of a pausing or leaving person, who is hidden at once; it isn't restored when they return.</summary>
internal sealed class PublicContactOfLeaver(UnitOfWork work, PublicContactStore store) : ItemsOfLeaver
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
