namespace Juluo.Projects;

/// <summary>
/// GET /projects/{id}/agreement — shows a team's agreement, its signatures, and the forms to sign it or to write the next version. Only the team can open it, and people who signed a version and
/// have left since.
/// </summary>
[Get("/projects/{id}/agreement", ProjectRights.TakePart, Page = typeof(TeamAgreementPage))]
public sealed class ShowTeamAgreement(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowTeamAgreement.Input, ShowTeamAgreement.Output>
{
    public sealed record Input(ProjectId Id);

    /// <param name="Latest">The latest version, which is the one to sign; null if none has been written.</param>
    /// <param name="InForce">The latest version that everyone now in the team has signed; null if there is none.</param>
    /// <param name="Signatures">The signatures of each version, keyed by its number.</param>
    /// <param name="Earlier">All versions except the latest, newest first.</param>
    /// <param name="Names">The names that the caller can sign with.</param>
    public sealed record Output(
        Project Project,
        ProjectRights Rights,
        TeamAgreement? Latest,
        int? InForce,
        IReadOnlyDictionary<int, IReadOnlyList<TeamAgreementSignature>> Signatures,
        IReadOnlyList<TeamAgreement> Earlier,
        IReadOnlyList<TeamMember> Team,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        TeamAgreementState State,
        IReadOnlyList<string> Names
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        var store = new TeamAgreementStore(work, clock);
        var signatures = (await store.Signatures(project.Id, stop)).ToLookup(s => s.Number);
        // People who signed can still read the agreement after they leave the team.
        if (!project.IsMine && !signatures.SelectMany(s => s).Any(s => s.Person == caller.Self))
            return new NotFound();
        var all = await store.Of(project.Id, stop);
        var team = await new TeamStore(work, clock).Of(project.Id, TeamState.Here, stop);
        return new Output(
            project,
            ProjectRights.Of(project, caller),
            all.FirstOrDefault(),
            all.Find(a => team.TrueForAll(m => signatures[a.Number].Any(s => s.Person == m.Person)))?.Number,
            all.ToDictionary(a => a.Number, a => (IReadOnlyList<TeamAgreementSignature>)[.. signatures[a.Number]]),
            [.. all.Skip(1)],
            team,
            await people.Named(
                [
                    .. team.Select(m => m.Person)
                        .Concat(all.SelectMany(a => a.Shares.Keys))
                        .Concat(signatures.SelectMany(s => s).Select(s => s.Person))
                        .Distinct(),
                ],
                stop
            ),
            await store.State(project.Id, caller.Self, stop),
            await people.NamesOf(caller.Self, stop)
        );
    }
}
