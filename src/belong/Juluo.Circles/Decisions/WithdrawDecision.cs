namespace Juluo.Circles;

/// <summary>POST /decisions/{id}/withdrawal — withdraws a draft. A ballot that has opened cannot be withdrawn; it is counted.</summary>
[Post("/decisions/{id}/withdrawal", CircleRights.TakePartIn, Form = typeof(ShowDecision), Say = "circles.decision.withdrawn")]
internal sealed class WithdrawDecision(UnitOfWork work, Clock clock) : Slice<WithdrawDecision.Input, Done>
{
    public sealed record Input(DecisionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (decision, circle))
            return new NotFound();
        if (!ChangeDecision.MayChange(decision, circle, caller))
            return new CircleErrors.OnlyForCoordinators();
        if (decision.State != DecisionState.Draft)
            return new DecisionErrors.NotADraft();
        await store.Withdraw(decision.Id, stop);
        return Done.It;
    }
}
