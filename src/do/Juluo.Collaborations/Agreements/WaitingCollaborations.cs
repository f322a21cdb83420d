namespace Juluo.Collaborations;

/// <summary>The caller's tasks in collaborations: agreements with agencies to sign.</summary>
internal sealed class WaitingCollaborations(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(CollaborationRights.TakePart)
            ? (Statement)
                $"""
                    exists (select from collaborations.collaboration_person me
                      join collaborations.collaboration c on c.community_id = me.community_id and c.id = me.collaboration_id and c.ended_at is null
                      where me.community_id = {work.Community} and me.person_id = {self} and me.left_on is null and me.signs
                        and exists (select from collaborations.collaboration_agreement a
                          where a.community_id = c.community_id and a.collaboration_id = c.id
                            and not exists (select from collaborations.collaboration_signature s where s.community_id = a.community_id
                              and s.collaboration_id = a.collaboration_id and s.number = a.number and s.signer_id = me.id)))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
        var open = await new CollaborationAgreementStore(work, clock).ToSign(self, stop);
        return
        [
            .. open.Take(Most)
                .Select(c => new WaitingItem(
                    "collaboration-agreement",
                    c.Title,
                    $"/collaborations/{c.Collaboration}/agreement",
                    c.WrittenAt
                )),
        ];
    }
}
