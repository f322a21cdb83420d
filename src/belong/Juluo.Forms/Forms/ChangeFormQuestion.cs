namespace Juluo.Forms;

/// <summary>POST /forms/{id}/questions/{question}/details — changes a question of the draft. Its name stays, so that conditions and programs still mean it.</summary>
[Post(
    "/forms/{id}/questions/{question}/details",
    FormRights.Manage,
    Form = typeof(ShowFormQuestion),
    Then = "/forms/{id}/draft",
    Say = "forms.saved",
    Undo = "/forms/{id}/restoration"
)]
internal sealed class ChangeFormQuestion(UnitOfWork work, Clock clock) : Slice<ChangeFormQuestion.Input, Done>
{
    public sealed record Input(FormId Id, string Question) : QuestionForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Check() is { Count: > 0 } wrong)
            return wrong;
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form =>
                form.Question(input.Question) is { } before
                    ? form.Replace(before.Name, input.Of(form, before)).Put(before.Name, FormText.Some(input.Page))
                    : new NotFound(),
            stop
        );
        return changed.Failed ? changed.As<Done>() : Done.It;
    }
}
