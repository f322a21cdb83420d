namespace Juluo.Projects;

/// <summary>GET /projects/{id}/files/{attachment} — returns a file of a project as a download: to the team, and to everyone who can read the page if the file is shown there.</summary>
[Get("/projects/{id}/files/{attachment}", Requires.Nothing, MediaTypes = ["*/*"])]
internal sealed class DownloadAttachment(UnitOfWork work, Clock clock, FileDownload download) : Slice<DownloadAttachment.Input, Download>
{
    /// <param name="Small">For a picture, true to return the small size that the page shows.</param>
    public sealed record Input(ProjectId Id, AttachmentId Attachment, bool Small = false);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new ProjectStore(work, clock).Find(input.Id, caller, stop) is { } project
        && await new AttachmentStore(work, clock).Find(project.Id, input.Attachment, stop) is { Kind: { } kind, FileKey: { } key } file
        && (file.Shown || project.IsMine)
            ? await download.Of(file.Name, kind, key, file.SmallKey, input.Small, stop)
            : new NotFound();
}
