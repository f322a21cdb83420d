namespace Juluo.Projects;

/// <summary>POST /projects/{id}/departure — leaves a team, or withdraws the caller's request to join.</summary>
[Post("/projects/{id}/departure", Requires.SignIn, Form = typeof(ShowProject))]
internal sealed class LeaveTeam(UnitOfWork work, Clock clock, Notifier notifier) : Slice<LeaveTeam.Input, LeaveTeam.Output>
{
    public sealed record Input(ProjectId Id);

    /// <param name="Left">True if the caller was in the team, false if a request was withdrawn.</param>
    public sealed record Output(bool Left);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        var teams = new TeamStore(work, clock);
        if (!project.IsMine)
            return await teams.Drop(project.Id, caller.Self, TeamState.Asked, stop) ? new Output(false) : new ProjectErrors.OnlyForTeam();
        if (project.EndedAt is null && await teams.Stay(project.Id, caller.Self, stop) is { } reason)
            return reason;
        await teams.End(project.Id, caller.Self, stop);
        await notifier.Notify(
            (await teams.Of(project.Id, TeamState.Here, stop)).FindAll(m => m.Leads).ConvertAll(m => m.Person),
            new(
                ProjectNotices.Team,
                $"project:{project.Id}:left:{caller.Self}:{clock.Now}",
                "projects.told.left",
                new { name = caller.Name, project = project.Name },
                $"/projects/{project.Id}"
            ),
            stop
        );
        if (project.Leads)
            await new TeamWithoutLead(work, clock, notifier).Notify(project.Id, stop);
        return new Output(true);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        output.Left ? new("/projects", "projects.team.left") : new($"/projects/{input.Id}", "projects.team.request-withdrawn");
}
