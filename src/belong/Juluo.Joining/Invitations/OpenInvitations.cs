namespace Juluo.Joining;

/// <summary>Invitations that somebody made, or got, and that nobody has followed yet: who has left invites nobody, and comes in by none of before.</summary>
internal sealed class OpenInvitations(UnitOfWork work, Clock clock) : OpenItems
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var zone = work.Community.Zone.Id;
        return
        [
            .. (
                await work.List<(string? To, LocalDate Until)>(
                    $"""
                    select coalesce(name, email), (expires_at at time zone {zone})::date from joining.invitation
                    where community_id = {work.Community} and ({Theirs(
                        person
                    )}) and revoked_at is null and used < most and expires_at > {clock.Now}
                    order by expires_at
                    """,
                    stop
                )
            ).Select(i => new Item("invitation", new(i.To ?? "", i.To ?? ""), i.Until, "/invitations")),
        ];
    }

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) =>
        work.Do(
            $"""
            update joining.invitation set revoked_at = {clock.Now}
            where community_id = {work.Community} and ({Theirs(person)}) and revoked_at is null and used < most
            """,
            stop
        );

    private Statement Theirs(PersonId person) =>
        $"made_by = {person} or lower(email) = (select lower(p.email) from people.person p where p.community_id = {work.Community} and p.id = {person})";
}
