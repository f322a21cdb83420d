namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/projects/{project}/removal — removes a project from a collaboration. It can be restored.</summary>
[Post(
    "/collaborations/{id}/projects/{project}/removal",
    CollaborationRights.TakePart,
    Form = typeof(ShowCollaborationSettings),
    Then = "#projects",
    Say = "collaborations.project.removed",
    Undo = "/collaborations/{id}/projects/{project}/return"
)]
internal sealed class RemoveCollaborationProject(UnitOfWork work, Clock clock) : Slice<RemoveCollaborationProject.Input, Done>
{
    public sealed record Input(CollaborationId Id, ProjectId Project);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        if (CollaborationErrors.Refuses(collaboration, caller) is { } refusal)
            return refusal;
        return await store.Uncover(collaboration.Id, input.Project, stop) ? Done.It : new NotFound();
    }
}
