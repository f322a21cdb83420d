namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/projects/{project}/return — restores a project that was removed from a collaboration.</summary>
[Post(
    "/collaborations/{id}/projects/{project}/return",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationSettings),
    Then = "#projects"
)]
internal sealed class RestoreCollaborationProject(UnitOfWork work, Clock clock, ProjectsFacade projects)
    : Slice<RestoreCollaborationProject.Input, Done>
{
    public sealed record Input(CollaborationId Id, ProjectId Project);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        if (await projects.Find(input.Project, caller, stop) is null)
            return new NotFound();
        await store.Cover(collaboration.Id, input.Project, stop);
        return Done.It;
    }
}
