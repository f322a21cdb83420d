namespace Juluo.Casework;

/// <summary>POST /cases/{id}/decision/confirmation — confirms a proposed decision. The proposer can't: the database refuses it (<c>decided_by_two</c>).</summary>
[Post("/cases/{id}/decision/confirmation", CaseworkRights.TakePart, Form = typeof(ShowCase), Say = "casework.decision.made")]
internal sealed class ConfirmDecision(UnitOfWork work, Clock clock, CaseSeal seal, ApplicantNotice applicant)
    : Slice<ConfirmDecision.Input, Done>
{
    public sealed record Input(CaseId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Decides: true } held)
            return new NotFound();
        if (held.Case is not { State: CaseState.Proposed, Proposed: { } decision })
            return new CaseErrors.NotOpen();
        if (!Decision.Confirms(held.Case, held.Reach, caller.Self))
            return new CaseErrors.NeedsTwo();
        await new Deciding(work, clock, cases, applicant).Decide(held.Case, decision, null, caller.Self, stop);
        return Done.It;
    }
}
