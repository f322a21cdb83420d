namespace Juluo.Rounds;

/// <summary>GET /rounds — lists the seasonal rounds in which times are or were shared.</summary>
[Get("/rounds", SpacesModule.Book, Page = typeof(RoundsPage))]
public sealed class ListRounds(UnitOfWork work, Clock clock, RoundGroups groups) : Slice<Nothing, ListRounds.Output>
{
    private const int MostShown = 100;

    public sealed record Output(IReadOnlyList<RoundLine> Rounds, bool MayShare);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var rounds = await new RoundStore(work, clock).All(MostShown, stop);
        var mine = (await RoundApplicationFinding.Mine(work, clock, groups, caller, stop)).ToLookup(a => a.Round, a => a.Id);
        return new Output(
            [.. rounds.Select(r => new RoundLine(r, r.State(clock.Now), [.. mine[r.Id]])).OrderBy(l => l.State >= RoundState.Given)],
            caller.May(RoundsModule.Open)
        );
    }
}

/// <summary>A round in a list.</summary>
/// <param name="Mine">Applications of the reader and of their groups.</param>
public sealed record RoundLine(BookingRound Round, RoundState State, IReadOnlyList<RoundApplicationId> Mine);
