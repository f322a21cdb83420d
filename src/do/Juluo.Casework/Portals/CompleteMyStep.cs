namespace Juluo.Casework;

/// <summary>POST /submissions/{id}/case/steps/{number}/completion — marks a step of the applicant as done.</summary>
[Post(
    "/submissions/{id}/case/steps/{number}/completion",
    Requires.Nothing,
    Form = typeof(ShowMyCase),
    Then = "#steps",
    Say = "casework.step.done"
)]
internal sealed class CompleteMyStep(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms, CaseTeam team)
    : Slice<CompleteMyStep.Input, Done>
{
    public sealed record Input(SubmissionId Id, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PortalReader(new CaseStore(work, clock, seal), forms).Hold(input.Id, caller, stop) is not { Case: var one })
            return new NotFound();
        var steps = new StepStore(work, clock);
        if ((await steps.Of(one.Id, stop)).Find(s => s.Number == input.Number) is not { Who: StepWho.Applicant } step)
            return new NotFound();
        if (!await steps.Complete(one.Id, step.Number, null, stop))
            return new StepErrors.NotItsTurn();
        await team.Notify(one, "step", $"{step.Number}", stop);
        return Done.It;
    }
}
