namespace Juluo.Forms;

/// <summary>POST /submissions/{id}/documents/{question} — adds pages to a document. Photos are rotated upright and stripped of their location.</summary>
[Post(
    "/submissions/{id}/documents/{question}",
    Requires.Nothing,
    Form = typeof(ShowDocuments),
    Held = typeof(HoldsSubmission),
    MostBytes = 40 * 1024 * 1024,
    PerMinute = 60
)]
[DocumentPages]
internal sealed class AddDocument(SubmissionAccess access, DocumentTaking taking) : Slice<AddDocument.Input, AddDocument.Output>
{
    /// <param name="Item">The requested document, if there are several.</param>
    public sealed record Input(SubmissionId Id, string Question, string? Item = null);

    /// <param name="Doubtful">The number of photos that are dark or blurred.</param>
    public sealed record Output(int Doubtful);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await access.Held(input.Id, caller, stop) is not { } seen
            || seen.Form.Question(input.Question) is not { TakesFiles: true } question
        )
            return new NotFound();
        if (seen.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        var item = input.Item ?? "";
        var kept = await taking.Keep(seen, question, item, stop);
        if (kept.Failed)
            return kept.As<Output>();
        if (await access.Held(input.Id, caller, stop, toChange: true) is not { } held)
            return new NotFound();
        if (held.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        var added = await taking.Add(held, question, item, kept.Value, stop);
        return added.Failed ? added.As<Output>() : new Output(added.Value);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/submissions/{input.Id}/documents/{input.Question}", output.Doubtful > 0 ? null : "forms.documents.added");
}
