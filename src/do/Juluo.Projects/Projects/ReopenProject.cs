namespace Juluo.Projects;

/// <summary>POST /projects/{id}/reopening — goes on with a project that had ended.</summary>
[Post(
    "/projects/{id}/reopening",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "/projects/{id}",
    Say = "projects.project.reopened"
)]
internal sealed class ReopenProject(UnitOfWork work, Clock clock) : Slice<ReopenProject.Input, Done>
{
    public sealed record Input(ProjectId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProjectStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (project.EndedAt is null)
            return new ProjectErrors.HasNotEnded();
        if (!ProjectRights.Of(project, caller).Reopen)
            return new ProjectErrors.OnlyForLeads();
        await store.Reopen(project.Id, stop);
        return Done.It;
    }
}
