namespace Juluo.Projects;

/// <summary>POST /projects/{id}/agreement — writes the next version of a team's agreement. Earlier versions and their signatures do not change; everyone signs the new version again.</summary>
[Post("/projects/{id}/agreement", ProjectRights.TakePart, Form = typeof(ShowTeamAgreement), Say = "projects.agreement.written")]
internal sealed class WriteTeamAgreement(UnitOfWork work, Clock clock, Notifier notifier)
    : Slice<WriteTeamAgreement.Input, WriteTeamAgreement.Output>
{
    public sealed record Input(ProjectId Id) : TeamAgreementForm;

    /// <param name="Number">The number of the new version.</param>
    /// <param name="Hash">The hash that a signature of this version must carry.</param>
    public sealed record Output(int Number, string Hash);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { IsMine: true } project)
            return new NotFound();
        if (project.EndedAt is not null)
            return new ProjectErrors.HasEnded();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        var team = (await new TeamStore(work, clock).Of(project.Id, TeamState.Here, stop)).ConvertAll(m => m.Person);
        var shares = input.Check(team);
        if (shares.Failed)
            return shares.As<Output>();
        var (number, hash) = await new TeamAgreementStore(work, clock).Write(project.Id, input, shares.Value, caller.Self, stop);
        team.Remove(caller.Self);
        await notifier.Notify(
            team,
            new(
                ProjectNotices.Agreement,
                $"project:{project.Id}:agreement:{number}",
                number == 1 ? "projects.told.agreement" : "projects.told.agreement-again",
                new { project = project.Name },
                $"/projects/{project.Id}/agreement"
            ),
            stop
        );
        return new Output(number, hash);
    }
}
