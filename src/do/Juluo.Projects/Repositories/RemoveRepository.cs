namespace Juluo.Projects;

/// <summary>POST /projects/{id}/repository/removal — removes a project's publiccode.yml.</summary>
[Post(
    "/projects/{id}/repository/removal",
    ProjectRights.TakePart,
    Changes = typeof(ShowRepository),
    Then = "/projects/{id}",
    Say = "projects.repository.removed"
)]
internal sealed class RemoveRepository(UnitOfWork work, Clock clock) : Slice<RemoveRepository.Input, Done>
{
    public sealed record Input(ProjectId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        await new RepositoryStore(work, clock).Remove(project.Id, stop);
        return Done.It;
    }
}
