namespace Juluo.Seasons;

/// <summary>GET /seasons/{id} — shows a season: its spaces and rules, the caller's applications, and the form to apply.</summary>
[Get("/seasons/{id}", SpacesModule.Book, Page = typeof(SeasonPage))]
public sealed class ShowSeason(UnitOfWork work, Clock clock, ResourcesFacade allResources, Sites sites, SeasonGroups groups)
    : Slice<ShowSeason.Input, ShowSeason.Output>
{
    public sealed record Input(SeasonId Id);

    /// <param name="Resources">The resources that are offered.</param>
    /// <param name="Groups">The groups for which the reader may apply and has not yet.</param>
    /// <param name="MayApply">True if the reader may apply for themselves too.</param>
    /// <param name="Count">The number of applications that were not withdrawn.</param>
    public sealed record Output(
        Season Season,
        SeasonState State,
        Site Site,
        IReadOnlyList<Resource> Resources,
        IReadOnlyList<SeasonApplication> Mine,
        IReadOnlyList<SeasonGroup> Groups,
        bool MayApply,
        IReadOnlyDictionary<Guid, SeasonGroup> Names,
        int Count,
        bool MayShare,
        NewSeason.Output? Choices
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new SeasonStore(work, clock).Find(input.Id, stop) is not { } season)
            return new NotFound();
        var store = new SeasonApplicationStore(work, clock);
        var mayApplyFor = caller.Person is { } self ? await groups.Of(self, stop) : [];
        var mine = (await SeasonApplicationFinding.Mine(work, clock, groups, caller, stop)).FindAll(a => a.Season == season.Id);
        var standing = mine.Where(a => a.WithdrawnAt is null).ToList();
        var all = await sites.All(stop);
        var may = caller.May(SeasonsModule.Open);
        return new Output(
            season,
            season.State(clock.Now),
            all.First(s => s.Id == season.Site),
            [
                .. (await allResources.Named(season.Resources, stop))
                    .Values.OrderBy(r => r.Kind)
                    .ThenBy(r => r.Name.Zh, StringComparer.Ordinal),
            ],
            mine,
            mayApplyFor.FindAll(g => !standing.Exists(a => a.Group == g.Id)),
            caller.Person is not null && !standing.Exists(a => a.Kind == SeasonGroupKind.Person),
            await groups.Named([.. mine.Select(a => a.Group).OfType<Guid>()], stop),
            may ? (await store.Of(season.Id, stop)).Count(a => a.WithdrawnAt is null) : 0,
            may,
            may ? new(await NewSeason.Offered(allResources, stop), all, clock.Today(season.TimeZone)) : null
        );
    }
}
