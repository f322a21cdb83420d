namespace Juluo.Forms;

/// <summary>GET /forms/{id}/submissions/{submission}/files/{file} — downloads a page of a document that was sent with a form.</summary>
[Get("/forms/{id}/submissions/{submission}/files/{file}", FormRights.Read)]
internal sealed class DownloadSentFile(SubmissionAccess access, UnitOfWork work, IFileStore files, IHttpContextAccessor http, Audit audit)
    : Slice<DownloadSentFile.Input, Download>
{
    /// <param name="Small">True for the small size of a picture.</param>
    public sealed record Input(FormId Id, SubmissionId Submission, FormFileId File, bool Small = false);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await access.Forms.Find(input.Id, stop) is not { Owner: Form.Own } form
            || await access.Store.Find(input.Submission, stop) is not { SentAt: not null } submission
            || submission.Form != form.Id
            || (await access.Documents.Of(submission.Id, stop)).Find(d => d.Id == input.File) is not { } page
        )
            return new NotFound();
        // Small pictures are part of a page view that is already logged.
        if (!input.Small)
            await audit.Did(caller.Person, "forms.read", $"{submission.Id}", new { form = form.Id, file = page.Id }, stop);
        return await new FileDownload(work, files, http).Of(page.Name, page.Kind, page.FileKey, page.SmallKey, input.Small, stop);
    }
}
