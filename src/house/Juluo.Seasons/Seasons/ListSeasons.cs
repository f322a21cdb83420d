namespace Juluo.Seasons;

/// <summary>GET /seasons — lists the seasons, past and present.</summary>
[Get("/seasons", SpacesModule.Book, Page = typeof(SeasonsPage))]
public sealed class ListSeasons(UnitOfWork work, Clock clock, SeasonGroups groups) : Slice<Nothing, ListSeasons.Output>
{
    private const int MostShown = 100;

    public sealed record Output(IReadOnlyList<SeasonLine> Seasons, bool MayShare);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var seasons = await new SeasonStore(work, clock).All(MostShown, stop);
        var mine = (await SeasonApplicationFinding.Mine(work, clock, groups, caller, stop)).ToLookup(a => a.Season, a => a.Id);
        return new Output(
            [.. seasons.Select(r => new SeasonLine(r, r.State(clock.Now), [.. mine[r.Id]])).OrderBy(l => l.State >= SeasonState.Given)],
            caller.May(SeasonsModule.Open)
        );
    }
}

/// <summary>A season in a list.</summary>
/// <param name="Mine">The applications of the reader and of their groups.</param>
public sealed record SeasonLine(Season Season, SeasonState State, IReadOnlyList<SeasonApplicationId> Mine);
