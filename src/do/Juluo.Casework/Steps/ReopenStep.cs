namespace Juluo.Casework;

/// <summary>POST /cases/{id}/steps/{number}/reopening — marks a step as not done; the next one waits again.</summary>
[Post(
    "/cases/{id}/steps/{number}/reopening",
    CaseworkRights.TakePart,
    Form = typeof(ShowCase),
    Then = "#steps",
    Say = "casework.step.reopened"
)]
internal sealed class ReopenStep(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<ReopenStep.Input, Done>
{
    public sealed record Input(CaseId Id, int Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (
            await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { } held
            || !(held.Reach.Works || held.Reach.Professional)
        )
            return new NotFound();
        return await new StepStore(work, clock).Reopen(held.Case.Id, input.Number, stop) ? Done.It : new StepErrors.NotItsTurn();
    }
}
