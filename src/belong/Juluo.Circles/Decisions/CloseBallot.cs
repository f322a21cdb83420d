namespace Juluo.Circles;

/// <summary>
/// POST /decisions/{id}/closing — closes, counts and seals a decision. Before its time a ballot can be closed only when all have voted, so that it cannot be ended at a convenient moment.
/// </summary>
[Post("/decisions/{id}/closing", CircleRights.TakePartIn, Form = typeof(ShowDecision), Say = "circles.decision.closed")]
internal sealed class CloseBallot(UnitOfWork work, Clock clock, Notifier notifier) : Slice<CloseBallot.Input, Done>
{
    public sealed record Input(DecisionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        await store.Hold(input.Id, stop);
        if (await store.Find(input.Id, caller.Self, stop) is not var (decision, circle))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        if (decision.State != DecisionState.Open)
            return new DecisionErrors.NotOpen();
        if (StillRuns(decision, await store.Voters(decision.Id, stop), clock.Now) is { } runs)
            return runs;
        await new DecisionClosing(work, clock, notifier).Close(decision, caller.Self, stop);
        return Done.It;
    }

    internal static Error? StillRuns(Decision decision, IReadOnlyCollection<Voter> voters, NodaTime.Instant now) =>
        decision.ClosesAt is not { } at || at <= now || voters.All(v => v.CastBy is not null)
            ? null
            : new DecisionErrors.BallotStillRuns(at);
}
