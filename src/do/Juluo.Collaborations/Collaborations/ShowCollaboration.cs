namespace Juluo.Collaborations;

/// <summary>GET /collaborations/{id} — shows a collaboration: with which agency, who is in it, what may go wrong with it, what was exchanged, and which role citizens have.</summary>
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

    /// <param name="Warnings">For its people, and for those who may step in.</param>
    /// <param name="In">Those who are in it; of visitors' reading those who said so.</param>
    /// <param name="Unnamed">How many of them the reader does not learn by name.</param>
    /// <param name="Left">Those who were in it and are named in a warning.</param>
    /// <param name="Projects">Those that it covers and that the reader may know of.</param>
    /// <param name="Exchanges">The latest.</param>
    /// <param name="Exchanged">How many there are.</param>
    /// <param name="Roles">As they are seen today; null: they were not read yet.</param>
    /// <param name="Me">How the caller is in it.</param>
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
