namespace Juluo.Forms;

/// <summary>POST /forms/{id}/questions/{question}/removal — removes a question from the draft. Versions that were published keep it.</summary>
[Post(
    "/forms/{id}/questions/{question}/removal",
    FormRights.Manage,
    Form = typeof(ShowFormDraft),
    Then = "/forms/{id}/draft",
    Say = "forms.question.removed",
    Undo = "/forms/{id}/restoration"
)]
internal sealed class RemoveFormQuestion(UnitOfWork work, Clock clock) : Slice<RemoveFormQuestion.Input, Done>
{
    public sealed record Input(FormId Id, string Question);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form => form.Question(input.Question) is null ? new NotFound() : form.Remove(input.Question),
            stop
        );
        return changed.Failed ? changed.As<Done>() : Done.It;
    }
}
