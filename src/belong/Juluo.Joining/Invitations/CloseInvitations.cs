namespace Juluo.Joining;

/// <summary>Closes the open invitation of an imported person who joined by their address alone, so that its link admits no one else.</summary>
internal sealed class CloseInvitations(UnitOfWork work, Clock clock, PeopleFacade people) : Reaction<MembershipChanged>
{
    public override async Task React(MembershipChanged fact, CancellationToken stop)
    {
        var (email, signsIn) = await people.AddressOf(fact.Person, stop);
        if (!signsIn)
            return;
        await work.Do(
            $"""
            with answered as (
              update joining.invitation set used = used + 1
              where community_id = {work.Community} and kind = 'address' and used = 0 and revoked_at is null and lower(email) = lower({email})
              returning id
            )
            insert into joining.invitation_use (community_id, invitation_id, person_id, at)
            select {work.Community}, id, {fact.Person}, {clock.Now} from answered
            """,
            stop
        );
    }
}
