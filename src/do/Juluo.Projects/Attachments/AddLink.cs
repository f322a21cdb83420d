namespace Juluo.Projects;

/// <summary>POST /projects/{id}/links — adds a link to a project.</summary>
[Post(
    "/projects/{id}/links",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "#attachments",
    Say = "projects.attachment.link-added"
)]
internal sealed class AddLink(UnitOfWork work, Clock clock) : Slice<AddLink.Input, Created<AttachmentId>>
{
    /// <param name="Link">A web address.</param>
    /// <param name="Name">The link's text; null to show the address.</param>
    /// <param name="Shown">True to show it to everyone who can read the project's page, false to show it to its team only.</param>
    public sealed record Input(
        ProjectId Id,
        [Required] string? Link = null,
        [Length(Attachment.MostName)] string? Name = null,
        bool Shown = false
    );

    public override async Task<Outcome<Created<AttachmentId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var projects = new ProjectStore(work, clock);
        var found = await projects.ToAddTo(input.Id, caller, stop);
        if (found.Failed)
            return found.As<Created<AttachmentId>>();
        var project = found.Value;
        var (link, name) = (FormText.Some(input.Link) is { } typed ? WebLink.Whole(typed) : null, FormText.Some(input.Name));
        var wrong = new List<Error>();
        if (link is null)
            wrong.Add(new Missing("link"));
        else if (!WebLink.Is(link, Attachment.MostLink))
            wrong.Add(new ProjectErrors.NoAddress("link"));
        if (wrong.Count > 0)
            return wrong;
        await projects.Lock(project.Id, stop);
        var store = new AttachmentStore(work, clock);
        if (await store.Count(project.Id, stop) >= Attachment.Most)
            return new AttachmentErrors.TooMany(Attachment.Most);
        return new Created<AttachmentId>(
            await store.AddLink(
                project.Id,
                name ?? PlainText.Cut(WebLink.Shown(link!), Attachment.MostName),
                link!,
                input.Shown,
                caller.Self,
                stop
            )
        );
    }
}
