namespace Juluo.Circles;

/// <summary>Opens a ballot and asks all who can vote.</summary>
internal sealed class DecisionOpening(UnitOfWork work, Clock clock, Notifier notifier)
{
    public async Task<bool> Open(Decision decision, Circle circle, Instant? closesAt, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (!await store.Open(decision, closesAt, stop))
            return false;
        if (!circle.Private)
            await new Outbox(work, clock).Publish(new DecisionOpened(new(decision.Id, circle.Id, decision.Method, closesAt)), stop);
        var voters = await store.Voters(decision.Id, stop);
        await notifier.Notify(
            [.. voters.Select(v => v.Person)],
            new(
                CircleNotices.Vote,
                $"decision:{decision.Id}:opened",
                closesAt is null ? "circles.told.opened" : "circles.told.opened.until",
                new
                {
                    circle = circle.Name,
                    title = decision.Title,
                    at = closesAt,
                },
                $"/decisions/{decision.Id}"
            ),
            stop
        );
        return true;
    }
}
