namespace Juluo.Projects;

/// <summary>POST /projects/{id}/attachments/{attachment}/removal — removes a file or a link from a project. It can be restored for a day.</summary>
[Post(
    "/projects/{id}/attachments/{attachment}/removal",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "#attachments",
    Say = "projects.attachment.removed"
)]
internal class RemoveAttachment(UnitOfWork work, Clock clock) : Reversible<RemoveAttachment.Input>
{
    public sealed record Input(ProjectId Id, AttachmentId Attachment);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var project = await new ProjectStore(work, clock).ToAddTo(input.Id, caller, stop);
        if (project.Failed)
            return project.As<Done>();
        return await new AttachmentStore(work, clock).Remove(input.Id, input.Attachment, done, stop) ? Done.It : new NotFound();
    }
}

/// <summary>POST /projects/{id}/attachments/{attachment}/return — restores a removed file or link.</summary>
[Undo("/projects/{id}/attachments/{attachment}/return")]
internal sealed class RestoreAttachment(UnitOfWork work, Clock clock) : RemoveAttachment(work, clock);
