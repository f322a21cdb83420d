namespace Juluo.Forms;

/// <summary>GET /forms/{id}/questions/{question} — shows a question of the draft with all its settings.</summary>
[Get("/forms/{id}/questions/{question}", FormRights.Manage, Page = typeof(FormQuestionPage))]
public sealed class ShowFormQuestion(UnitOfWork work, Clock clock) : Slice<ShowFormQuestion.Input, ShowFormQuestion.Output>
{
    public sealed record Input(FormId Id, string Question);

    /// <param name="Page">The page on which it appears, if it has other questions too.</param>
    /// <param name="Before">The names of the questions that a condition can refer to.</param>
    public sealed record Output(
        Form Form,
        FormQuestion Question,
        string? Page,
        IReadOnlyList<string> Before,
        [property: JsonIgnore] FormDefinition Definition
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FormStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { } form
            || await store.Draft(form.Id, stop) is not { } draft
            || draft.Question(input.Question) is not { } question
        )
            return new NotFound();
        var page = draft.Pages.First(p => p.Questions.Contains(question));
        return new Output(
            form,
            question,
            page.Equals(FormPage.Of(question)) ? null : page.Name,
            [.. draft.Questions.TakeWhile(q => q.Name != question.Name).Select(q => q.Name)],
            draft
        );
    }
}
