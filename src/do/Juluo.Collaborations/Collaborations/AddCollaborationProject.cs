namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/projects — adds a project to a collaboration. It can be removed.</summary>
[Post(
    "/collaborations/{id}/projects",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationSettings),
    Then = "#projects",
    Say = "collaborations.project.covered"
)]
internal sealed class AddCollaborationProject(UnitOfWork work, Clock clock, ProjectsFacade projects)
    : Slice<AddCollaborationProject.Input, Done>
{
    /// <param name="Project">A project whose team the caller is in.</param>
    public sealed record Input(CollaborationId Id, ProjectId Project);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        if (await projects.Find(input.Project, caller, stop) is not { IsMine: true })
            return new NotOffered("project");
        await store.Cover(collaboration.Id, input.Project, stop);
        return Done.It;
    }
}
