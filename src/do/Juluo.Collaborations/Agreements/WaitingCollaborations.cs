namespace Juluo.Collaborations;

/// <summary>The caller's tasks in collaborations: agreements with agencies to sign.</summary>
internal sealed class WaitingCollaborations(UnitOfWork work, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self || !caller.May(CollaborationRights.TakePart))
            return [];
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
