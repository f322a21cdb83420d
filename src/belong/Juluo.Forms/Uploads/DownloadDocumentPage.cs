namespace Juluo.Forms;

/// <summary>GET /submissions/{id}/files/{file} — downloads a page of a document that was sent with the caller's own submission.</summary>
[Get("/submissions/{id}/files/{file}", Requires.Nothing)]
internal sealed class DownloadDocumentPage(
    SubmissionAccess access,
    UnitOfWork work,
    IFileStore files,
    Microsoft.AspNetCore.Http.IHttpContextAccessor http
) : Slice<DownloadDocumentPage.Input, Download>
{
    /// <param name="Small">True for the small size of a picture.</param>
    public sealed record Input(SubmissionId Id, FormFileId File, bool Small = false);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await access.Held(input.Id, caller, stop) is { } held && held.Documents.FirstOrDefault(d => d.Id == input.File) is { } page
            ? await new FileDownload(work, files, http).Of(page.Name, page.Kind, page.FileKey, page.SmallKey, input.Small, stop)
            : new NotFound();
}
