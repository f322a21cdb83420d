namespace Juluo.Casework;

/// <summary>POST /cases/{id}/decision — decides a case, or proposes a decision where a second person must confirm it. The applicant reads the reason.</summary>
[Post("/cases/{id}/decision", CaseworkRights.TakePart, Form = typeof(ShowCase))]
internal sealed class DecideCase(
    UnitOfWork work,
    Clock clock,
    CaseSeal seal,
    FormsFacade forms,
    ServicesFacade services,
    ApplicantNotice applicant,
    CaseTeam team
) : Slice<DecideCase.Input, DecideCase.Output>
{
    /// <param name="Decision">Granted or refused.</param>
    /// <param name="Reason">The text shown to the applicant.</param>
    /// <param name="Otherwise">True to decide against the service's rules, which is recorded in the case's history.</param>
    public sealed record Input(
        CaseId Id,
        CaseState Decision = CaseState.Granted,
        [Required, Length(Case.MostReason, Lines = true)] string? Reason = null,
        bool Otherwise = false
    );

    /// <param name="Proposed">True if the decision needs confirmation by a second person.</param>
    public sealed record Output(bool Proposed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Proposes: true } held)
            return new NotFound();
        var reason = input.Reason!;
        var decided = Casework.Decision.Decide(held.Case, held.Reach, input.Decision);
        if (decided.Failed)
            return decided.As<Output>();
        var otherwise =
            await forms.Read(held.Case.Submission, null, stop) is { } read
            && (await RulesOnCase.Of(held.Case, read, services, caller, stop))?.Yes is { } yes
            && yes != (input.Decision == CaseState.Granted);
        if (otherwise && !input.Otherwise)
            return new DecisionErrors.RulesSayOtherwise();
        await cases.Touch(held.Case.Id, stop);
        if (decided.Value == CaseState.Proposed)
        {
            await cases.Propose(held.Case, input.Decision, reason!, caller.Self, stop);
            await new CaseLog(work, clock).Happened(held.Case.Id, "proposed", caller.Self, stop);
            await Note(held.Case, otherwise, caller, stop);
            await team.Notify(held.Case, "proposed", $"{clock.Now.ToUnixTimeSeconds()}", stop, leads: true, by: caller.Self);
            return new Output(true);
        }

        await new Deciding(work, clock, cases, applicant).Decide(held.Case, decided.Value, reason, caller.Self, stop);
        await Note(held.Case, otherwise, caller, stop);
        return new Output(false);
    }

    private async Task Note(Case one, bool otherwise, Caller caller, CancellationToken stop)
    {
        if (otherwise)
            await new CaseLog(work, clock).Happened(one.Id, CaseLog.Otherwise, caller.Self, stop);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(Case.PathOf(input.Id), output.Proposed ? "casework.decision.proposed" : "casework.decision.made");
}
