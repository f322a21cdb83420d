namespace Juluo.Projects;

/// <summary>GET /projects/{id}/agreement — shows what a team agreed, who has signed, and the forms that sign it or write the next version. Only for the team.</summary>
[Get("/projects/{id}/agreement", ProjectRights.TakePart, Page = typeof(TeamAgreementPage))]
public sealed class ShowTeamAgreement(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowTeamAgreement.Input, ShowTeamAgreement.Output>
{
    public sealed record Input(ProjectId Id);

    /// <param name="Latest">The version that is to be signed; null: none is written.</param>
    /// <param name="InForce">The version that all of today's team have signed; null: there is none.</param>
    /// <param name="Signatures">Of each version.</param>
    /// <param name="Earlier">Versions before the latest.</param>
    /// <param name="Names">What the caller may sign with.</param>
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
        // Who has signed it reads it after they have left, too.
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
