namespace Juluo.Circles;

/// <summary>Job: opens ballots that are due, and closes those whose time is over.</summary>
[Named("circles.run-ballots")]
internal sealed class RunBallots(UnitOfWork work, Clock clock, Notifier notifier) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        foreach (var decision in await store.Due(clock.Now, stop))
        {
            if (decision.State == DecisionState.Open)
                await new DecisionClosing(work, clock, notifier).Close(decision, null, stop);
            else if (await store.CircleOf(decision, stop) is { ClosedAt: null } circle)
                await new DecisionOpening(work, clock, notifier).Open(
                    decision,
                    circle,
                    decision.ClosesAt > clock.Now ? decision.ClosesAt : null, // the server was down while it should have been open
                    stop
                );
        }
    }
}
