namespace Juluo.Projects;

/// <summary>POST /projects/{id}/invitation — accepts or declines an invitation into a team. After a decline, the team sees only that the invitation is gone.</summary>
[Post("/projects/{id}/invitation", ProjectRights.TakePart, Form = typeof(ShowProject))]
internal sealed class AnswerTeamInvitation(UnitOfWork work, Clock clock, Notifier notifier) : Slice<AnswerTeamInvitation.Input, Done>
{
    public sealed record Input(ProjectId Id, bool Accept);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (project.EndedAt is not null)
            return new ProjectErrors.HasEnded();
        if (!ProjectRights.Of(project, caller).Answer)
            return new TeamErrors.NotAsked();
        var teams = new TeamStore(work, clock);
        if (!input.Accept)
            return await teams.Drop(project.Id, caller.Self, TeamState.Invited, stop) ? Done.It : new TeamErrors.NotAsked();
        var taken = await teams.Accept(project.Id, caller.Self, TeamState.Invited, stop);
        if (taken.Failed)
            return taken;
        await notifier.Notify(
            (await teams.Of(project.Id, TeamState.Here, stop)).FindAll(m => m.Leads && m.Person != caller.Self).ConvertAll(m => m.Person),
            new(
                ProjectNotices.Team,
                $"project:{project.Id}:accepted:{caller.Self}:{clock.Now}",
                "projects.told.accepted",
                new { name = caller.Name, project = project.Name },
                $"/projects/{project.Id}"
            ),
            stop
        );
        return taken;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new(input.Accept ? $"/projects/{input.Id}" : "/projects", input.Accept ? "projects.team.accepted" : "projects.team.not-accepted");
}
