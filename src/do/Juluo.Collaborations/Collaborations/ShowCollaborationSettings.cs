namespace Juluo.Collaborations;

/// <summary>GET /collaborations/{id}/settings — shows the forms with which people in a collaboration change it, add people, report a new head of the agency, and end it.</summary>
[Get("/collaborations/{id}/settings", CollaborationRights.TakePart, Page = typeof(CollaborationSettingsPage))]
public sealed class ShowCollaborationSettings(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    ProjectsFacade projects,
    OrganisationsFacade organisations
) : Slice<ShowCollaborationSettings.Input, ShowCollaborationSettings.Output>
{
    private const int MostFound = 8;

    /// <param name="Find">A name to search for among people to add.</param>
    public sealed record Input(CollaborationId Id, string? Find = null);

    /// <param name="In">The people in it today.</param>
    /// <param name="Found">People outside the collaboration whose names match, best first.</param>
    /// <param name="Covered">The projects that it covers, without projects that the caller may not see.</param>
    /// <param name="Others">The caller's running projects that it does not cover.</param>
    public sealed record Output(
        Collaboration Collaboration,
        LocalizedText Agency,
        CollaborationRights Rights,
        IReadOnlyList<CollaborationPerson> In,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        string? Find,
        IReadOnlyList<PersonCard> Found,
        IReadOnlyList<Project> Covered,
        IReadOnlyList<Project> Others,
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        var rights = CollaborationRights.Of(collaboration, caller);
        if (!rights.Work && !rights.Reopen)
            return new NotFound();
        var members = (await new CollaborationPersonStore(work, clock).Of(collaboration.Id, stop)).FindAll(m => m.LeftOn is null);
        var here = members.Select(m => m.Person).OfType<PersonId>().ToHashSet();
        var covered = new List<Project>();
        foreach (var id in await store.Projects(collaboration.Id, stop))
            if (await projects.Find(id, caller, stop) is { } project)
                covered.Add(project);
        var find = FormText.Some(input.Find);
        return new Output(
            collaboration,
            (await organisations.Named([collaboration.Agency], stop))[0].Name,
            rights,
            members,
            await people.Named([.. here], stop),
            find,
            find is null ? [] : await Find(find, here, stop),
            covered,
            [.. (await projects.Of(caller.Self, stop)).Where(p => covered.TrueForAll(c => c.Id != p.Id))],
            clock.Today(caller.Community.Zone)
        );
    }

    private async Task<List<PersonCard>> Find(string find, HashSet<PersonId> here, CancellationToken stop) =>
        [
            .. (await people.All(stop))
                .Where(p => p.Here && !here.Contains(p.Id))
                .Select(p => (Person: p, Score: SearchScore.Of(find, p.Name, p.LatinName)))
                .Where(p => p.Score > 0)
                .OrderByDescending(p => p.Score)
                .Take(MostFound)
                .Select(p => p.Person),
        ];
}
