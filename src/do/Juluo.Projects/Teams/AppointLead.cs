namespace Juluo.Projects;

/// <summary>
/// POST /projects/{id}/leads — makes someone in the team a lead, or ends that role. A team of several people keeps at least one lead; if it has none, anyone in the team may take the role.
/// </summary>
[Post("/projects/{id}/leads", ProjectRights.TakePart, Form = typeof(ShowProjectSettings))]
internal sealed class AppointLead(UnitOfWork work, Clock clock, Notifier notifier) : Slice<AppointLead.Input, AppointLead.Output>
{
    public sealed record Input(ProjectId Id, PersonId Person, bool Leads = true);

    /// <param name="MayChange">True if the caller still leads the project. A manager who stepped in loses that right once someone leads.</param>
    public sealed record Output(bool MayChange);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
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
            await notifier.Notify(
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
        if (!input.Leads)
            await new TeamWithoutLead(work, clock, notifier).Notify(project.Id, stop);
        var now = await new ProjectStore(work, clock).Find(project.Id, caller, stop);
        return new Output(now is not null && ProjectRights.Of(now, caller).Lead);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            output.MayChange ? $"/projects/{input.Id}/settings" : $"/projects/{input.Id}",
            input.Leads ? "projects.team.leads" : "projects.team.leads-not"
        );
}
