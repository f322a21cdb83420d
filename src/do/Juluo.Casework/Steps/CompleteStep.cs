namespace Juluo.Casework;

/// <summary>POST /cases/{id}/steps/{number}/completion — marks a step as done, and sets the due date of the next one.</summary>
[Post(
    "/cases/{id}/steps/{number}/completion",
    CaseworkRights.TakePart,
    Form = typeof(ShowCase),
    Then = "#steps",
    Say = "casework.step.done",
    Undo = "/cases/{id}/steps/{number}/reopening"
)]
internal sealed class CompleteStep(UnitOfWork work, Clock clock, CaseSeal seal, ApplicantNotice applicant) : Slice<CompleteStep.Input, Done>
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
        var steps = new StepStore(work, clock);
        if (!await steps.Complete(held.Case.Id, input.Number, caller.Self, stop))
            return new StepErrors.NotItsTurn();
        await cases.Touch(held.Case.Id, stop);
        var next = (await steps.Of(held.Case.Id, stop)).Find(s => s.Number == input.Number + 1);
        // Applicants are notified only of their own steps; they can follow the others on the status page.
        if (next is { Who: StepWho.Applicant, DoneAt: null })
            await applicant.Send(held.Case.Id, "step", stop, of: $"{next.Number}:{clock.Now.ToUnixTimeSeconds()}");
        return Done.It;
    }
}
