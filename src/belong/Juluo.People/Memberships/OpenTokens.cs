namespace Juluo.People;

/// <summary>Programs that act for a person stop when the person leaves.</summary>
internal sealed class OpenTokens(UnitOfWork work, Clock clock) : OpenItems
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var zone = work.Community.Zone.Id;
        return
        [
            .. (
                await work.List<(string Name, LocalDate Until)>(
                    $"""
                    select name, (expires_at at time zone {zone})::date from identity.access_token
                    where community_id = {work.Community} and person_id = {person} and revoked_at is null and expires_at > {clock.Now}
                    order by expires_at
                    """,
                    stop
                )
            ).Select(t => new Item("token", new(t.Name, t.Name), t.Until, null)),
        ];
    }

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) =>
        work.Do(
            $"update identity.access_token set revoked_at = {clock.Now} where community_id = {work.Community} and person_id = {person} and revoked_at is null",
            stop
        );
}
