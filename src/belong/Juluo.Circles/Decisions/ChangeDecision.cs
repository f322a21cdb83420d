namespace Juluo.Circles;

/// <summary>POST /decisions/{id}/proposal — changes a draft, by its proposer or a coordinator.</summary>
[Post(
    "/decisions/{id}/proposal",
    CircleRights.TakePartIn,
    Form = typeof(ShowDecision),
    Changes = typeof(ShowDecision),
    Say = "circles.decision.changed"
)]
internal sealed class ChangeDecision(UnitOfWork work, Clock clock) : Slice<ChangeDecision.Input, Done>
{
    public sealed record Input(DecisionId Id) : DecisionForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not var (decision, circle))
            return new NotFound();
        if (!MayChange(decision, circle, caller))
            return new CircleErrors.OnlyForCoordinators();
        await store.Hold(decision.Id, stop);
        if (decision.State != DecisionState.Draft)
            return new DecisionErrors.NotADraft();
        var draft = input.Draft();
        if (draft.Check(circle.ByShare) is { Count: > 0 } wrong)
            return wrong;
        await store.Change(decision.Id, draft, circle.ByShare, stop);
        return Done.It;
    }

    internal static bool MayChange(Decision decision, Circle circle, Caller caller)
    {
        var rights = CircleRights.Of(circle, caller);
        return rights.Coordinate || (rights.TakePart && decision.MadeBy == caller.Self);
    }
}
