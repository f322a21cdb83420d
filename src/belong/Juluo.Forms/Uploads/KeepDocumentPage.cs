namespace Juluo.Forms;

/// <summary>POST /submissions/{id}/documents/{question}/{page}/keeping — uses a photo that seems dark or blurred anyway.</summary>
[Post(
    "/submissions/{id}/documents/{question}/{page}/keeping",
    Requires.Nothing,
    Form = typeof(ShowDocuments),
    Say = "forms.documents.kept"
)]
internal sealed class KeepDocumentPage(SubmissionAccess access) : Slice<KeepDocumentPage.Input, Done>
{
    public sealed record Input(SubmissionId Id, string Question, FormFileId Page);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop, toChange: true) is not { } held || held.Documents.All(d => d.Id != input.Page))
            return new NotFound();
        if (held.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        await access.Documents.KeepAnyway(input.Id, input.Page, stop);
        return Done.It;
    }
}
