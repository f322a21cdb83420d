namespace Juluo.Projects;

/// <summary>POST /projects/{id}/invitations/{person}/withdrawal — withdraws an invitation that has not been answered.</summary>
[Post(
    "/projects/{id}/invitations/{person}/withdrawal",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Say = "projects.team.invitation-withdrawn"
)]
internal sealed class WithdrawTeamInvitation(UnitOfWork work, Clock clock) : Slice<WithdrawTeamInvitation.Input, Done>
{
    public sealed record Input(ProjectId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        return await new TeamStore(work, clock).Drop(project.Id, input.Person, TeamState.Invited, stop)
            ? Done.It
            : new TeamErrors.NotAsked();
    }
}
