namespace Juluo.Projects;

/// <summary>POST /projects/{id}/files — adds up to four files to a project. This works after the project has ended, too, because results are often collected then.</summary>
[Post(
    "/projects/{id}/files",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    MostBytes = MostBytes,
    Then = "#attachments",
    Say = "projects.attachment.added"
)]
[PictureField("file", FileTaking.Large, FileTaking.Small, Many = true, Most = Attachment.MostAtOnce, AmongFiles = true)]
internal sealed class AddFiles(UnitOfWork work, Clock clock, Uploads uploads, FileTaking taking) : Slice<AddFiles.Input, Done>
{
    private const int MostBytes = (Attachment.MostAtOnce * FileKinds.MostBytes) + (64 * 1024);

    /// <param name="Shown">True to show them to everyone who can read the project's page, false to show them to its team only.</param>
    public sealed record Input(ProjectId Id, bool Shown = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var projects = new ProjectStore(work, clock);
        var found = await projects.ToAddTo(input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var project = found.Value;
        var sent = uploads.All("file");
        if (sent.Count == 0)
            return new AttachmentErrors.NoFile();
        if (sent.Count > Attachment.MostAtOnce)
            return new AttachmentErrors.TooManyAtOnce(Attachment.MostAtOnce);
        var store = new AttachmentStore(work, clock);
        if (await store.Count(project.Id, stop) + sent.Count > Attachment.Most)
            return new AttachmentErrors.TooMany(Attachment.Most);
        var taken = await taking.Take(sent, stop);
        if (taken.Failed)
            return taken.As<Done>();
        // Storing took time in which others may have added files, so the limit is checked again under the lock.
        await projects.Lock(project.Id, stop);
        if (await store.Count(project.Id, stop) + sent.Count > Attachment.Most)
            return new AttachmentErrors.TooMany(Attachment.Most);
        foreach (var file in taken.Value)
            await store.AddFile(project.Id, file, input.Shown, caller.Self, stop);
        return Done.It;
    }
}
