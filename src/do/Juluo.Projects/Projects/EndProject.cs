namespace Juluo.Projects;

/// <summary>POST /projects/{id}/ending — ends a project as finished or stopped, with thanks and a note on who continues which work. It can be reopened.</summary>
[Post(
    "/projects/{id}/ending",
    ProjectRights.TakePart,
    Form = typeof(ShowProjectEnding),
    Then = "/projects/{id}",
    Say = "projects.project.ended",
    Undo = "/projects/{id}/reopening"
)]
internal sealed class EndProject(UnitOfWork work, Clock clock, Notifier notifier) : Slice<EndProject.Input, Done>
{
    public sealed record Input(
        ProjectId Id,
        ProjectEnding Ending = ProjectEnding.Finished,
        [Length(Project.MostFarewell, Lines = true)] string? Farewell = null,
        [Length(Project.MostCarriedOn, Lines = true)] string? CarriedOn = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProjectStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (project.EndedAt is not null)
            return new ProjectErrors.HasEnded();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        var said = new Farewell(input.Farewell, input.CarriedOn);
        var teams = new TeamStore(work, clock);
        await teams.DropRequests(project.Id, stop);
        await store.End(project, input.Ending, said, stop);
        var others = (await teams.Of(project.Id, TeamState.Here, stop)).ConvertAll(m => m.Person);
        others.Remove(caller.Self);
        await notifier.Notify(
            others,
            new(
                ProjectNotices.Project,
                $"project:{project.Id}:ended:{clock.Now}",
                "projects.told.ended",
                new { project = project.Name },
                $"/projects/{project.Id}"
            )
            {
                Quote = said.Thanks,
            },
            stop
        );
        return Done.It;
    }
}
