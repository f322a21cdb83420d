namespace Juluo.Needs;

/// <summary>Needs end when their author leaves. Offers stay: alumni who keep a profile may be found by them.</summary>
internal sealed class NeedsOfLeaver(UnitOfWork work, PostingsFacade postings, PeopleFacade people) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        await people.Whole(person, stop) is { } leaver
            ? [.. leaver.Needs.Select(need => new Item("need", new(need.Text, need.Text), null, $"/people/{person}"))]
            : [];

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) => postings.EndNeeds(person, stop);
}
