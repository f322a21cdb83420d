namespace Juluo.Projects;

/// <summary>POST /projects/{id}/leads — lets a person of the team lead it, or no longer. A team of several keeps one who does; where no one leads it, each of the team may take that on.</summary>
[Post("/projects/{id}/leads", ProjectRights.TakePart, Form = typeof(ShowProjectSettings))]
internal sealed class AppointLead(UnitOfWork work, Clock clock, Notifier notifier) : Slice<AppointLead.Input, Done>
{
    public sealed record Input(ProjectId Id, PersonId Person, bool Leads = true);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        var takesOn = !project.Led && project.IsMine && input is { Leads: true } && input.Person == caller.Self && project.EndedAt is null;
        if (!ProjectRights.Of(project, caller).Lead && !takesOn)
            return new ProjectErrors.OnlyForLeads();
        var teams = new TeamStore(work, clock);
        if (!input.Leads && await teams.Stay(project.Id, input.Person, stop) is { } reason)
            return reason;
        if (!await teams.SetLead(project.Id, input.Person, input.Leads, stop))
            return new NotOffered("person");
        if (input.Leads && input.Person != caller.Self)
            await notifier.Tell(
                input.Person,
                new(
                    ProjectNotices.Team,
                    $"project:{project.Id}:leads:{input.Person}:{clock.Now}",
                    "projects.told.leads",
                    new { project = project.Name },
                    $"/projects/{project.Id}"
                ),
                stop
            );
        return Done.It;
    }

    // Who has laid it down does not see the settings any more.
    protected override Next After(Input input, Done output, Caller caller) =>
        new(
            input.Leads || input.Person != caller.Person ? $"/projects/{input.Id}/settings" : $"/projects/{input.Id}",
            input.Leads ? "projects.team.leads" : "projects.team.leads-not"
        );
}
