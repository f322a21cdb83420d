namespace Juluo.Circles;

/// <summary>The open decisions in which the caller can vote and hasn't, as items in the list of waiting work.</summary>
internal sealed class WaitingVotes(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self
            ? (Statement)
                $"""
                    exists (select from circles.decision d
                      join circles.decision_voter v on v.community_id = d.community_id and v.decision_id = d.id and v.person_id = {self}
                      where d.community_id = {work.Community} and d.state = 'open')
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
        var open = await new DecisionStore(work, clock).Waiting(self, stop);
        return [.. open.Select(d => new WaitingItem("vote", new(d.Title), $"/decisions/{d.Id}", d.OpenedAt ?? d.MadeAt, d.ClosesAt))];
    }
}
