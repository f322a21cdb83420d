namespace Juluo.Projects;

/// <summary>POST /projects/{id}/attachments/{attachment}/removal — removes a file or a link of a project. For a day it can be restored.</summary>
[Post(
    "/projects/{id}/attachments/{attachment}/removal",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "/projects/{id}#attachments",
    Say = "projects.attachment.removed",
    Undo = "/projects/{id}/attachments/{attachment}/return"
)]
internal sealed class RemoveAttachment(UnitOfWork work, Clock clock) : Slice<RemoveAttachment.Input, Done>
{
    public sealed record Input(ProjectId Id, AttachmentId Attachment);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Remove(work, clock, input.Id, input.Attachment, removed: true, caller, stop);

    internal static async Task<Outcome<Done>> Remove(
        UnitOfWork work,
        Clock clock,
        ProjectId id,
        AttachmentId attachment,
        bool removed,
        Caller caller,
        CancellationToken stop
    )
    {
        var project = await new ProjectStore(work, clock).ToAddTo(id, caller, stop);
        if (project.Failed)
            return project.As<Done>();
        return await new AttachmentStore(work, clock).Remove(id, attachment, removed, stop) ? Done.It : new NotFound();
    }
}
