namespace Juluo.Projects;

/// <summary>Notifies the team of a running project that no one leads it, and managers too if the community can see the project. Does nothing if someone leads it.</summary>
internal sealed class TeamWithoutLead(UnitOfWork work, Clock clock, Notifier notifier)
{
    public async Task Notify(ProjectId id, CancellationToken stop)
    {
        var team = await new TeamStore(work, clock).Of(id, TeamState.Here, stop);
        if (team.Exists(m => m.Leads) || await new ProjectStore(work, clock).Any(id, stop) is not { EndedAt: null } project)
            return;
        var notice = new Notification(
            ProjectNotices.Team,
            $"project:{id}:without-lead:{clock.Now}",
            "projects.told.without-lead",
            new { project = project.Name },
            $"/projects/{id}"
        );
        await notifier.Notify(team.ConvertAll(m => m.Person), notice, stop);
        if (project.Visibility != ProjectVisibility.Team)
            await notifier.NotifyPermitted(ProjectRights.Manage, notice, stop);
    }
}
