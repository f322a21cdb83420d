namespace Juluo.Forms;

/// <summary>POST /forms/{id}/pages/{page}/details — changes a page's heading and text, and the condition for showing it.</summary>
[Post(
    "/forms/{id}/pages/{page}/details",
    FormRights.Manage,
    Form = typeof(ShowFormDraft),
    Say = "forms.saved",
    Undo = "/forms/{id}/restoration"
)]
internal sealed class ChangeFormPage(UnitOfWork work, Clock clock) : Slice<ChangeFormPage.Input, Done>
{
    public sealed record Input(
        FormId Id,
        string Page,
        [Length(FormDefinition.MostTitle)] LocalizedText? Title = null,
        [Length(FormDefinition.MostIntro, Lines = true)] LocalizedText? Text = null,
        string? ShowIf = null
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) =>
            FormText.Some(ShowIf) is { } typed ? FormCondition.Parse(typed).Faults.AsErrors() : [];
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var condition = FormText.Some(input.ShowIf) is { } typed ? FormCondition.Parse(typed) : default;
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form =>
                form.Page(input.Page) is null
                    ? new NotFound()
                    : form.OnPage(
                        input.Page,
                        p =>
                            p with
                            {
                                Title = form.Said(p.Title, input.Title),
                                Text = form.Said(p.Text, input.Text),
                                ShowIf = FormText.Some(input.ShowIf) is null ? null : condition.Value,
                            }
                    ),
            stop
        );
        return changed.Failed ? changed.As<Done>() : Done.It;
    }
}
