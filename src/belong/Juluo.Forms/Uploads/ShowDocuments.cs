namespace Juluo.Forms;

/// <summary>GET /submissions/{id}/documents/{question} — shows the documents of a question: those present, those missing, and photos that are hard to read.</summary>
[Get("/submissions/{id}/documents/{question}", Requires.Nothing, Page = typeof(DocumentsPage))]
public sealed class ShowDocuments(SubmissionAccess access) : Slice<ShowDocuments.Input, ShowDocuments.Output>
{
    public sealed record Input(SubmissionId Id, string Question);

    /// <param name="Page">The form page to return to.</param>
    public sealed record Output(SubmissionHead Head, FormQuestion Question, string Page, IReadOnlyList<DocumentPage> Documents);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop) is not { } held)
            return SubmissionAccess.NotHeld(caller);
        if (
            held.Form.Question(input.Question) is not { TakesFiles: true } question
            || held.Form.Pages.First(p => p.Questions.Contains(question)) is not { } page
        )
            return new NotFound();
        if (held.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        return new Output(
            SubmissionHead.Of(held, caller.Language),
            question,
            page.Name,
            [.. held.Documents.Where(d => d.Question == question.Name)]
        );
    }
}
