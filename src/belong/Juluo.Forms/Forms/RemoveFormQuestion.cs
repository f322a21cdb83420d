namespace Juluo.Forms;

/// <summary>POST /forms/{id}/questions/{question}/removal — removes a question from the draft. Published versions keep it.</summary>
[Post(
    "/forms/{id}/questions/{question}/removal",
    FormRights.Manage,
    Form = typeof(ShowFormDraft),
    Say = "forms.question.removed",
    Undo = "/forms/{id}/restoration"
)]
internal sealed class RemoveFormQuestion(UnitOfWork work, Clock clock) : Slice<RemoveFormQuestion.Input, Done>
{
    /// <param name="Checks">True to also remove the checks that refer to it; otherwise they prevent publishing.</param>
    public sealed record Input(FormId Id, string Question, bool Checks = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form =>
                form.Question(input.Question) is null
                    ? new NotFound()
                    : form.Remove(input.Question) with
                    {
                        Checks = input.Checks ? [.. form.Checks.Where(c => !c.Needs(input.Question))] : form.Checks,
                    },
            stop
        );
        return changed.Failed ? changed.As<Done>() : Done.It;
    }
}
