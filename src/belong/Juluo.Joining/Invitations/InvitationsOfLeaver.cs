namespace Juluo.Joining;

/// <summary>The open invitations made by a leaving person and those sent to their address. They end when the person leaves, so that no one joins, or rejoins, by them.</summary>
internal sealed class InvitationsOfLeaver(UnitOfWork work, Clock clock, PeopleFacade people) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var zone = work.Community.Zone.Id;
        var (email, _) = await people.AddressOf(person, stop);
        return
        [
            .. (
                await work.List<(string? To, LocalDate Until)>(
                    $"""
                    select coalesce(name, email), ((expires_at - interval '1 microsecond') at time zone {zone})::date from joining.invitation
                    where community_id = {work.Community} and (made_by = {person} or lower(email) = lower({email})) and revoked_at is null and used < most and expires_at > {clock.Now}
                    order by expires_at
                    """,
                    stop
                )
            ).Select(i => new Item("invitation", new(i.To ?? "", i.To ?? ""), i.Until, "/invitations")),
            .. (
                await work.List<int>(
                    $"""
                    select count(n.person_id)::int from joining.invitation_batch b
                    join joining.invitation_batch_person n on n.community_id = b.community_id and n.batch_id = b.id and n.done_at is null
                    where b.community_id = {work.Community} and b.made_by = {person} and b.ended_at is null group by b.id
                    """,
                    stop
                )
            ).Select(left => new Item("invitation-batch", new($"{left}", $"{left}"), null, "/invitations")),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        await work.Do(
            $"""
            update joining.invitation_batch set ended_at = {clock.Now}, stopped = true
            where community_id = {work.Community} and made_by = {person} and ended_at is null
            """,
            stop
        );
        var (email, _) = await people.AddressOf(person, stop);
        await work.Do(
            $"""
            update joining.invitation set revoked_at = {clock.Now}
            where community_id = {work.Community} and (made_by = {person} or lower(email) = lower({email})) and revoked_at is null and used < most
            """,
            stop
        );
    }
}
