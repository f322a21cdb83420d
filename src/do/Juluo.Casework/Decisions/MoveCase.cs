namespace Juluo.Casework;

/// <summary>POST /cases/{id}/state — moves a case: to the authority, back to review, closed, or reopened after a decision. 409 if the transition isn't allowed.</summary>
[Post("/cases/{id}/state", CaseworkRights.TakePart, Form = typeof(ShowCase), Say = "casework.case.moved")]
internal sealed class MoveCase(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<MoveCase.Input, Done>
{
    public sealed record Input(CaseId Id, CaseState To);

    /// <summary>The states that can be set by hand. All others result from an action: a decision, a request for documents, a withdrawal.</summary>
    internal static readonly IReadOnlyList<CaseState> ByHand = [CaseState.InReview, CaseState.WithAuthority, CaseState.Closed];

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Proposes: true } held)
            return new NotFound();
        if (!ByHand.Contains(input.To))
            return new NotOffered("to");
        // Only people who may decide can reopen a decided case.
        if (CaseMoves.IsDecided(held.Case.State) && input.To == CaseState.InReview && !held.Reach.Decides)
            return new NotFound();
        if (held.Case.State == CaseState.Proposed)
            return new CaseErrors.NoSuchWay();
        var moved = await cases.Move(held.Case, input.To, caller.Self, stop);
        if (moved.Failed)
            return moved;
        await new CaseLog(work, clock).Happened(held.Case.Id, EnumWord.Of(input.To), caller.Self, stop);
        return Done.It;
    }
}
