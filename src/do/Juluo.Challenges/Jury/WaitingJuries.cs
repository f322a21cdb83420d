namespace Juluo.Challenges;

/// <summary>Invitations into juries that the caller has not answered: due when the teams have handed in, for then they are to be judged.</summary>
internal sealed class WaitingJuries(UnitOfWork work, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self || !caller.May(ChallengeRights.TakePart))
            return [];
        var open = await new JuryStore(work, clock).Invitations(self, stop);
        return
        [
            .. open.Take(Most).Select(c => new WaitingItem("jury-invitation", c.Title, $"/challenges/{c.Challenge}", c.Since, c.EndsAt)),
        ];
    }
}
