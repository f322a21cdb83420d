namespace Juluo.Matching;

/// <summary>Introduction requests of people who are away or have left; they are deleted.</summary>
internal sealed class RequestsOfLeaver(RequestStore requests, PeopleFacade people, UnitOfWork work) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var asked = (await requests.Waiting(stop)).FindAll(r => r.Person == person);
        var names = await people.Named([.. asked.Select(r => r.Other)], stop);
        return
        [
            .. asked
                .Where(r => names.ContainsKey(r.Other))
                .Select(r => new Item("introduction-request", new(names[r.Other].Name, null), null, "/today")),
        ];
    }

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) => requests.Forget(person, stop);

    protected override Task Pause(PersonId person, bool keepsBookings, CancellationToken stop) => End(person, keepsBookings, stop);
}
