namespace Juluo.Circles;

/// <summary>POST /decisions/{id}/opening — freezes the proposal and the list of voters and opens the ballot; or sets the time at which it opens automatically.</summary>
[Post("/decisions/{id}/opening", CircleRights.TakePartIn, Form = typeof(ShowDecision))]
internal sealed class OpenBallot(UnitOfWork work, Clock clock, Notifier notifier) : Slice<OpenBallot.Input, OpenBallot.Output>
{
    /// <param name="ClosesOn">The last day, or null if it is closed by hand, as in a meeting.</param>
    public sealed record Input(
        DecisionId Id,
        LocalDate? ClosesOn = null,
        string? ClosesAt = null,
        LocalDate? OpensOn = null,
        string? OpensAt = null
    );

    public sealed record Output(bool Open);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (decision, circle))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        if (decision.State != DecisionState.Draft)
            return new DecisionErrors.NotADraft();
        var zone = caller.Community.Zone;
        var closes = LocalMoment.Read(input.ClosesOn, input.ClosesAt, nameof(input.ClosesAt), zone);
        var opens = LocalMoment.Read(input.OpensOn, input.OpensAt, nameof(input.OpensAt), zone);
        if (closes.Failed || opens.Failed)
            return new List<Error>([.. closes.Errors, .. opens.Errors]);
        var from = opens.Value is { } later && later > clock.Now ? later : clock.Now;
        if (closes.Value <= from)
            return new DecisionErrors.ClosesTooSoon();
        if (from > clock.Now)
        {
            await store.Schedule(decision.Id, from, closes.Value, stop);
            return new Output(false);
        }

        return await new DecisionOpening(work, clock, notifier).Open(decision, circle, closes.Value, stop)
            ? new Output(true)
            : new DecisionErrors.NobodyCanVote();
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/decisions/{input.Id}", output.Open ? "circles.decision.opened" : "circles.decision.scheduled");
}
