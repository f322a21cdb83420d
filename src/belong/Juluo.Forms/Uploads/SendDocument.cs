namespace Juluo.Forms;

/// <summary>POST /document-links/{token}/{question} — sends pages of a document by a link, without an account. The form's owner is notified.</summary>
[Post(
    "/document-links/{token}/{question}",
    Requires.Nothing,
    Form = typeof(ShowDocumentLink),
    Held = typeof(HoldsDocumentLink),
    MostBytes = 40 * 1024 * 1024,
    PerMinute = 30
)]
[DocumentPages]
internal sealed class SendDocument(SubmissionAccess access, DocumentTaking taking, Outbox outbox)
    : Slice<SendDocument.Input, AddDocument.Output>
{
    /// <param name="Item">The requested document, if there are several.</param>
    public sealed record Input(string Token, string Question, string? Item = null);

    public override async Task<Outcome<AddDocument.Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Documents.OfLink(input.Token, stop) is not { } id || await access.Store.Find(id, stop) is not { } seen)
            return new DocumentErrors.LinkOver();
        var before = await access.Open(seen, stop);
        if (before.Form.Question(input.Question) is not { TakesFiles: true } question)
            return new NotFound();
        var item = input.Item ?? "";
        var kept = await taking.Keep(before, question, item, stop);
        if (kept.Failed)
            return kept.As<AddDocument.Output>();
        if (await access.Store.FindToChange(id, stop) is not { } submission || await access.Documents.OfLink(input.Token, stop) != id)
            return new DocumentErrors.LinkOver();
        var taken = await taking.Add(await access.Open(submission, stop), question, item, kept.Value, stop);
        if (taken.Failed)
            return taken.As<AddDocument.Output>();
        if (submission.SentAt is not null && await access.Forms.Find(submission.Form, stop) is { } form)
            await outbox.Publish(new DocumentsSent(submission.Id, form.Id, form.Owner, form.Purpose, submission.Subject), stop);
        return new AddDocument.Output(taken.Value);
    }

    protected override Next After(Input input, AddDocument.Output output, Caller caller) =>
        new($"/document-links/{input.Token}", output.Doubtful > 0 ? "forms.documents.doubtful" : "forms.documents.added");
}
