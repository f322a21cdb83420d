namespace Juluo.Forms;

/// <summary>POST /forms/{id}/questions/{question}/place — moves a question one place up or down in the draft.</summary>
[Post("/forms/{id}/questions/{question}/place", FormRights.Manage, Form = typeof(ShowFormDraft), Then = "#q-{question}")]
internal sealed class MoveFormQuestion(UnitOfWork work, Clock clock) : Slice<MoveFormQuestion.Input, Done>
{
    /// <param name="Up">True for up, false for down.</param>
    /// <param name="WholePage">True to move all questions of its page.</param>
    public sealed record Input(FormId Id, string Question, bool Up = false, bool WholePage = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var changed = await new DraftChange(work, clock).Of(
            input.Id,
            caller,
            form =>
                form.Question(input.Question) is not { } question ? new NotFound()
                : input.WholePage ? form.MovePage(form.Pages.First(p => p.Questions.Contains(question)).Name, input.Up)
                : form.Move(input.Question, input.Up),
            stop
        );
        return changed.Failed ? changed.As<Done>() : Done.It;
    }
}
