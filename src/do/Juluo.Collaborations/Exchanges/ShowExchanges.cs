namespace Juluo.Collaborations;

/// <summary>GET /collaborations/{id}/exchanges — shows the exchanges that took place, in which of the four modes and when, and the modes never used.</summary>
[Get("/collaborations/{id}/exchanges", Requires.Nothing, Page = typeof(ExchangesPage))]
public sealed class ShowExchanges(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    ProjectsFacade projects,
    OrganisationsFacade organisations
) : Slice<ShowExchanges.Input, ShowExchanges.Output>
{
    private const int MostShown = 12;

    /// <param name="Mode">The mode to show; null for all modes.</param>
    /// <param name="All">True for all exchanges, false for the latest.</param>
    public sealed record Input(CollaborationId Id, ExchangeMode? Mode = null, bool All = false);

    /// <param name="In">People who are or were in the collaboration; empty for visitors.</param>
    /// <param name="Projects">The names of its projects, without projects that the reader may not see.</param>
    /// <param name="More">The number of exchanges not shown.</param>
    public sealed record Output(
        Collaboration Collaboration,
        LocalizedText Agency,
        CollaborationRights Rights,
        ModeCourse Course,
        IReadOnlyList<CollaborationExchange> Exchanges,
        IReadOnlyList<CollaborationPerson> In,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyDictionary<ProjectId, LocalizedText> Projects,
        ExchangeMode? Mode,
        int More,
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } collaboration)
            return new NotFound();
        var today = clock.Today(caller.Community.Zone);
        var all = await new ExchangeStore(work, clock).Of(collaboration.Id, stop);
        var those = input.Mode is { } mode ? all.FindAll(e => e.Mode == mode) : all;
        var members = caller.May(CollaborationRights.See) ? await new CollaborationPersonStore(work, clock).Of(collaboration.Id, stop) : [];
        var known = new Dictionary<ProjectId, LocalizedText>();
        foreach (var id in await store.Projects(collaboration.Id, stop))
            if (await projects.Find(id, caller, stop) is { } project)
                known[id] = project.Name;
        return new Output(
            collaboration,
            (await organisations.Named([collaboration.Agency], stop))[0].Name,
            CollaborationRights.Of(collaboration, caller),
            ModeCourse.Of(all, today),
            input.All ? those : [.. those.Take(MostShown)],
            members,
            await people.Named([.. members.Select(m => m.Person).OfType<PersonId>().Distinct()], stop),
            known,
            input.Mode,
            input.All ? 0 : Math.Max(0, those.Count - MostShown),
            today
        );
    }
}
