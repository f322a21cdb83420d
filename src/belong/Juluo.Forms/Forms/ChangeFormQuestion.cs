namespace Juluo.Forms;

/// <summary>POST /forms/{id}/questions/{question}/details — changes a question of the draft. Its name stays, so that conditions and API clients still refer to it.</summary>
[Post("/forms/{id}/questions/{question}/details", FormRights.Manage, Form = typeof(ShowFormQuestion), Undo = "/forms/{id}/restoration")]
internal sealed class ChangeFormQuestion(UnitOfWork work, Clock clock) : Slice<ChangeFormQuestion.Input, ChangeFormQuestion.Output>
{
    public sealed record Input(FormId Id, string Question) : QuestionForm, IChecked;

    /// <param name="NeedsMore">True if its type changed and it can't be answered until more is set on its page.</param>
    public sealed record Output(bool NeedsMore);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var needsMore = false;
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form =>
            {
                if (form.Question(input.Question) is not { } before)
                    return new NotFound();
                var after = input.Of(form, before);
                needsMore = after.Kind != before.Kind && QuestionForm.NeedsMore(after);
                return form.Replace(before.Name, after).Put(before.Name, FormText.Some(input.Page));
            },
            stop
        );
        return changed.Failed ? changed.As<Output>() : new Output(needsMore);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        output.NeedsMore
            ? new(
                $"/forms/{input.Id}/questions/{input.Question}",
                "forms.question.changed-complete",
                Undo: $"/forms/{input.Id}/restoration"
            )
            : new($"/forms/{input.Id}/draft#q-{input.Question}", "forms.saved", Undo: $"/forms/{input.Id}/restoration");
}
