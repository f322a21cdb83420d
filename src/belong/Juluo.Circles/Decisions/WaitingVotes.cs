namespace Juluo.Circles;

/// <summary>The open decisions in which the caller can vote and hasn't, as items in the list of waiting work.</summary>
internal sealed class WaitingVotes(UnitOfWork work, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self)
            return [];
        var open = await new DecisionStore(work, clock).Waiting(self, stop);
        return [.. open.Select(d => new WaitingItem("vote", new(d.Title), $"/decisions/{d.Id}", d.OpenedAt ?? d.MadeAt, d.ClosesAt))];
    }
}
