namespace Juluo.Joining;

/// <summary>A person of a list came in by their address alone: the invitation that waits for them is answered, and its link lets no one else in.</summary>
internal sealed class CloseInvitations(UnitOfWork work, Clock clock) : Reaction<MembershipChanged>
{
    public override Task React(MembershipChanged fact, CancellationToken stop) =>
        work.Do(
            $"""
            with answered as (
              update joining.invitation i set used = used + 1 from people.person p
              where i.community_id = {work.Community} and i.kind = 'address' and i.used = 0 and i.revoked_at is null
                and p.community_id = {work.Community} and p.id = {fact.Person} and p.account_id is not null and lower(p.email) = lower(i.email)
              returning i.id
            )
            insert into joining.invitation_use (community_id, invitation_id, person_id, at)
            select {work.Community}, id, {fact.Person}, {clock.Now} from answered
            """,
            stop
        );
}
