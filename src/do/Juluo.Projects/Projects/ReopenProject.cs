namespace Juluo.Projects;

/// <summary>POST /projects/{id}/reopening — reopens an ended project. Its team is notified.</summary>
[Post("/projects/{id}/reopening", ProjectRights.TakePart, Form = typeof(ShowProject), Say = "projects.project.reopened")]
internal sealed class ReopenProject(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier) : Slice<ReopenProject.Input, Done>
{
    public sealed record Input(ProjectId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProjectStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (project.EndedAt is null)
            return new ProjectErrors.HasNotEnded();
        if (!ProjectRights.Of(project, caller).Reopen)
            return new ProjectErrors.OnlyForLeads();
        await store.Reopen(project.Id, stop);
        await EndPartsOfLeavers(project.Id, stop);
        await new TeamWithoutLead(work, clock, notifier).Notify(project.Id, stop);
        var team = (await new TeamStore(work, clock).Of(project.Id, TeamState.Here, stop)).ConvertAll(m => m.Person);
        await notifier.Notify(
            team.FindAll(p => p != caller.Self),
            new(
                ProjectNotices.Project,
                $"project:{project.Id}:reopened:{clock.Now}",
                "projects.told.reopened",
                new { project = project.Name, name = caller.Name },
                $"/projects/{project.Id}"
            ),
            stop
        );
        return Done.It;
    }

    /// <summary>Removes people who left the community after the project ended; until now they stayed in its last team.</summary>
    private async Task EndPartsOfLeavers(ProjectId project, CancellationToken stop)
    {
        var teams = new TeamStore(work, clock);
        var team = (await teams.Of(project, TeamState.Here, stop)).ConvertAll(m => m.Person);
        var known = await people.Named(team, stop);
        foreach (var person in team.Where(p => !known.TryGetValue(p, out var card) || card.State == PersonState.Alumni))
            await teams.End(project, person, stop);
    }
}
