namespace Juluo.Projects;

/// <summary>POST /projects/{id}/admissions — admits a person who asked to join the team, or declines. Only one person gets an opening's last place.</summary>
[Post("/projects/{id}/admissions", ProjectRights.TakePart, Form = typeof(ShowProject))]
internal sealed class AnswerTeamRequest(UnitOfWork work, Clock clock, Notifier notifier) : Slice<AnswerTeamRequest.Input, Done>
{
    public sealed record Input(ProjectId Id, PersonId Person, bool Admit);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        var teams = new TeamStore(work, clock);
        if (!input.Admit)
            return await teams.Drop(project.Id, input.Person, TeamState.Asked, stop) ? Done.It : new TeamErrors.NotAsked();
        var taken = await teams.Accept(project.Id, input.Person, TeamState.Asked, stop);
        if (taken.Failed)
            return taken;
        await notifier.Notify(
            input.Person,
            new(
                ProjectNotices.Team,
                $"project:{project.Id}:taken-in:{input.Person}:{clock.Now}",
                "projects.told.taken-in",
                new { project = project.Name },
                $"/projects/{project.Id}"
            ),
            stop
        );
        return taken;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new($"/projects/{input.Id}", input.Admit ? "projects.team.admitted" : "projects.team.declined");
}
