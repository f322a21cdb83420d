namespace Juluo.Projects;

/// <summary>POST /projects/{id}/removals — removes a person from the team and notifies them. They can be invited again.</summary>
[Post("/projects/{id}/removals", ProjectRights.TakePart, Form = typeof(ShowProjectSettings))]
internal sealed class RemoveTeamMember(UnitOfWork work, Clock clock, Notifier notifier) : Slice<RemoveTeamMember.Input, Done>
{
    public sealed record Input(ProjectId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        var teams = new TeamStore(work, clock);
        if (await teams.Stay(project.Id, input.Person, stop) is { } reason)
            return reason;
        if (!await teams.End(project.Id, input.Person, stop))
            return new NotOffered("person");
        if (input.Person != caller.Self)
            await notifier.Notify(
                input.Person,
                new(
                    ProjectNotices.Team,
                    $"project:{project.Id}:removed:{input.Person}:{clock.Now}",
                    "projects.told.removed",
                    new { name = caller.Name, project = project.Name },
                    "/projects"
                ),
                stop
            );
        await new TeamWithoutLead(work, clock, notifier).Notify(project.Id, stop);
        return Done.It;
    }

    // People who removed themselves can't see the settings any more, and perhaps not the project.
    protected override Next After(Input input, Done output, Caller caller) =>
        input.Person == caller.Person
            ? new("/projects", "projects.team.left")
            : new($"/projects/{input.Id}/settings", "projects.team.removed");
}
