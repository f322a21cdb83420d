namespace Juluo.Projects;

/// <summary>POST /projects/{id}/agreement/signature — signs the latest version of a team's agreement by typing the caller's name. Each person signs a version once (<c>team_signed_once</c>).</summary>
[Post(
    "/projects/{id}/agreement/signature",
    ProjectRights.TakePart,
    Form = typeof(ShowTeamAgreement),
    SessionOnly = true,
    Say = "projects.agreement.signed"
)]
internal sealed class SignTeamAgreement(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<SignTeamAgreement.Input, Done>
{
    public sealed record Input(ProjectId Id) : Signing;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { IsMine: true } project)
            return new NotFound();
        if (project.EndedAt is not null)
            return new ProjectErrors.HasEnded();
        var store = new TeamAgreementStore(work, clock);
        if (await store.Of(project.Id, stop) is not [var latest, ..])
            return new NotFound();
        if (input.Refuses(latest.Number, latest.Hash, await people.NamesOf(caller.Self, stop)) is { } refused)
            return refused;
        var signed = await store.Sign(project.Id, latest, caller.Self, input.Name!, stop);
        if (signed.Failed)
            return signed;
        if (await store.State(project.Id, caller.Self, stop) is { InForce: true })
            await notifier.Notify(
                [.. (await new TeamStore(work, clock).Of(project.Id, TeamState.Here, stop)).Select(m => m.Person)],
                new(
                    ProjectNotices.Agreement,
                    $"project:{project.Id}:agreement:{latest.Number}:in-force",
                    "projects.told.agreement-in-force",
                    new { project = project.Name },
                    $"/projects/{project.Id}/agreement"
                ),
                stop
            );
        return signed;
    }
}
