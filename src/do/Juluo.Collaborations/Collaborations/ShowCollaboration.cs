namespace Juluo.Collaborations;

/// <summary>GET /collaborations/{id} — shows a collaboration: its agency, people, early warnings, exchanges, and the roles of its citizens.</summary>
[Get("/collaborations/{id}", Requires.Nothing, Page = typeof(CollaborationPage))]
public sealed class ShowCollaboration(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    ProjectsFacade projects,
    OrganisationsFacade organisations
) : Slice<ShowCollaboration.Input, ShowCollaboration.Output>
{
    private const int MostExchanges = 4;

    public sealed record Input(CollaborationId Id);

    /// <param name="Warnings">The early warnings, for its people and for managers; empty for everyone else.</param>
    /// <param name="In">The people in it; for visitors, only those who agreed to be named.</param>
    /// <param name="Unnamed">The number of people in it whose names the reader cannot see.</param>
    /// <param name="Left">The people who have left it, who may be named in a warning; empty for visitors.</param>
    /// <param name="Projects">The projects that it covers, without projects that the reader may not see.</param>
    /// <param name="Exchanges">The latest exchanges.</param>
    /// <param name="Exchanged">The number of all exchanges.</param>
    /// <param name="Roles">The current roles; null if none have been assessed.</param>
    /// <param name="Me">The caller's membership; null if they are not in it.</param>
    public sealed record Output(
        Collaboration Collaboration,
        LocalizedText Agency,
        CollaborationRights Rights,
        IReadOnlyList<EarlyWarning> Warnings,
        IReadOnlyList<CollaborationPerson> In,
        int Unnamed,
        IReadOnlyList<CollaborationPerson> Left,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<Project> Projects,
        IReadOnlyList<CollaborationExchange> Exchanges,
        int Exchanged,
        RolePicture? Roles,
        CollaborationPerson? Me,
        LocalDate Today,
        bool Visitor
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        var (rights, member) = (CollaborationRights.Of(collaboration, caller), caller.May(CollaborationRights.See));
        var warnings = rights.Warned ? await new EarlyWarningReader(work, clock, organisations).Of([collaboration], stop) : [];
        var all = await new CollaborationPersonStore(work, clock).Of(collaboration.Id, stop);
        var here = all.FindAll(m => m.LeftOn is null);
        var shown = member ? here : here.FindAll(m => m.Named);
        var known = new List<Project>();
        foreach (var id in await store.Projects(collaboration.Id, stop))
            if (await projects.Find(id, caller, stop) is { } project)
                known.Add(project);
        var exchanges = await new ExchangeStore(work, clock).Of(collaboration.Id, stop);
        var history = RolePicture.History(await new RoleReadingStore(work, clock).Of(collaboration.Id, stop));
        return new Output(
            collaboration,
            (await organisations.Named([collaboration.Agency], stop))[0].Name,
            rights,
            warnings.GetValueOrDefault(collaboration.Id, []),
            shown,
            here.Count - shown.Count,
            member ? all.FindAll(m => m.LeftOn is not null) : [],
            member || shown.Count > 0
                ? await people.Named([.. (member ? all : shown).Select(m => m.Person).OfType<PersonId>().Distinct()], stop)
                : new Dictionary<PersonId, PersonCard>(),
            known,
            [.. exchanges.Take(MostExchanges)],
            exchanges.Count,
            history.Count == 0 ? null : history[^1],
            here.Find(m => m.Person is not null && m.Person == caller.Person),
            clock.Today(caller.Community.Zone),
            !member
        );
    }
}
