namespace Juluo.Access;

/// <summary>A leaver's keys, and the access groups that name them. A pause shuts the doors by itself; a person who leaves has no keys when they return.</summary>
internal sealed class CredentialsOfLeaver(UnitOfWork work, Clock clock, CredentialStore credentials) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await credentials.Of(person, stop))
                .Where(c => c.RevokedAt is null && !(c.EndsAt <= clock.Now))
                .Select(c => new Item(
                    c.Kind is CredentialKinds.Pin or CredentialKinds.Code ? "key" : "card",
                    new(c.Label ?? "", c.Label ?? ""),
                    c.EndsAt?.InZone(work.Community.Zone).Date,
                    $"/people/{person}/credentials"
                )),
            .. (
                await work.List<(string Zh, string En)>(
                    $"""
                    select g.name_zh, g.name_en from access.access_group_person p
                    join access.access_group g on g.community_id = p.community_id and g.id = p.group_id
                    where p.community_id = {work.Community} and p.person_id = {person} and g.retired_at is null order by g.id
                    """,
                    stop
                )
            ).Select(g => new Item("access-group", new(g.Zh, g.En), null, $"/people/{person}/credentials")),
        ];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        await work.Do(
            $"update access.credential set revoked_at = {clock.Now} where community_id = {work.Community} and person_id = {person} and revoked_at is null",
            stop
        );
        await work.Do($"delete from access.access_group_person where community_id = {work.Community} and person_id = {person}", stop);
        work.Wake(DoorStore.Call);
    }

    protected override Task Pause(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        work.Wake(DoorStore.Call); // gateways update at once
        return Task.CompletedTask;
    }
}
