namespace Juluo.Projects;

/// <summary>POST /projects/{id}/attachments/{attachment}/return — restores a file or a link that was removed.</summary>
[Post(
    "/projects/{id}/attachments/{attachment}/return",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "/projects/{id}#attachments"
)]
internal sealed class RestoreAttachment(UnitOfWork work, Clock clock) : Slice<RestoreAttachment.Input, Done>
{
    public sealed record Input(ProjectId Id, AttachmentId Attachment);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        RemoveAttachment.Remove(work, clock, input.Id, input.Attachment, removed: false, caller, stop);
}
