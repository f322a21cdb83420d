namespace Juluo.People;

/// <summary>Needs are asked by people who are here. What they offer stays theirs: alumni who keep a profile may be found by it.</summary>
internal sealed class OpenNeeds(UnitOfWork work, WantStore wants, Outbox outbox) : OpenItems
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (
                await work.List<string>(
                    $"select text from people.want where community_id = {work.Community} and person_id = {person} and kind = 'need' and ended_at is null order by since",
                    stop
                )
            ).Select(text => new Item("need", new(text, text), null, $"/people/{person}")),
        ];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop) =>
        await outbox.Publish([.. await wants.EndNeeds(person, stop)], stop);
}
