namespace Juluo.Forms;

/// <summary>POST /submissions/{id}/documents/{question}/{page}/removal — removes a page of a document.</summary>
[Post(
    "/submissions/{id}/documents/{question}/{page}/removal",
    Requires.Nothing,
    Form = typeof(ShowDocuments),
    Say = "forms.documents.removed"
)]
internal sealed class RemoveDocumentPage(UnitOfWork work, Clock clock, SubmissionAccess access, IFileStore files)
    : Slice<RemoveDocumentPage.Input, Done>
{
    public sealed record Input(SubmissionId Id, string Question, FormFileId Page);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop, toChange: true) is not { } held || held.Documents.All(d => d.Id != input.Page))
            return new NotFound();
        if (held.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        var keys = await access.Documents.Remove(input.Id, input.Page, stop);
        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, work.Community.Id, keys));
        return Done.It;
    }
}
