namespace Juluo.Casework;

/// <summary>POST /cases/{id}/decision/return — returns a proposed decision to review, or withdraws the caller's own.</summary>
[Post("/cases/{id}/decision/return", CaseworkRights.TakePart, Form = typeof(ShowCase), Say = "casework.decision.returned")]
internal sealed class ReturnDecision(UnitOfWork work, Clock clock, CaseSeal seal, CaseTeam team) : Slice<ReturnDecision.Input, Done>
{
    public sealed record Input(CaseId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { } held)
            return new NotFound();
        var own = held.Case.ProposedBy == caller.Self;
        if (!held.Reach.Decides && !own)
            return new NotFound();
        if (held.Case.State != CaseState.Proposed)
            return new CaseErrors.NotOpen();
        var moved = await cases.Move(held.Case, CaseState.InReview, caller.Self, stop);
        if (moved.Failed)
            return moved;
        await new CaseLog(work, clock).Happened(held.Case.Id, "returned", caller.Self, stop);
        if (!own)
            await team.Notify(held.Case, "returned", $"{clock.Now.ToUnixTimeSeconds()}", stop);
        return Done.It;
    }
}
