namespace Juluo.Lens;

/// <summary>The data a new community still lacks for a meaningful network and figures: consents, days with people together, and professions.</summary>
/// <param name="People">The number of people present in the community.</param>
/// <param name="Agreeing">The number of these whose presence counts.</param>
/// <param name="Askable">The number of people who can sign in and have not answered yet.</param>
/// <param name="Days">The number of days on which at least two of these were together.</param>
/// <param name="WithTrade">The number of people who have chosen a profession.</param>
/// <param name="Trades">The number of professions to choose from.</param>
/// <param name="Counts">True if the reader's own presence counts.</param>
/// <param name="HasTrade">True if the reader has chosen a profession.</param>
public sealed record Readiness(int People, int Agreeing, int Askable, int Days, int WithTrade, int Trades, bool Counts, bool HasTrade)
{
    /// <summary>The minimum number of people whose presence counts for figures to be shown.</summary>
    public const int FewestPeople = 5;

    /// <summary>The minimum number of days with people together for ties to be shown; with fewer, two people may just have happened to sit together.</summary>
    public const int FewestDays = 5;

    private const int Many = 100;

    public bool NeedsConsents => Agreeing < FewestPeople;

    public bool NeedsDays => Days < FewestDays;

    public bool NeedsTrades => WithTrade * 2 < People;

    public bool Lacks => NeedsConsents || NeedsDays || NeedsTrades;

    /// <summary>Computes the readiness, or returns null for a community of many counted people, which is not new.</summary>
    internal static async Task<Readiness?> Of(
        UnitOfWork work,
        PeopleFacade people,
        ConsentsFacade consents,
        ProfessionsFacade professions,
        Caller caller,
        CancellationToken stop
    )
    {
        if (
            await work.Find<int>(
                $"select count(*)::int from (select from lens.counted where community_id = {work.Community} limit {Many}) as c",
                stop
            ) >= Many
        )
            return null;
        var here = (await people.All(stop)).Where(p => p.Here).ToList();
        var me = here.Find(p => p.Id == caller.Person);
        return new(
            here.Count,
            here.Count(p => p.PresenceCounts),
            (await consents.Askable(stop)).Count,
            await work.Find<int>($"select count(distinct day)::int from lens.visit where community_id = {work.Community}", stop),
            here.Count(p => p.Trade is not null),
            (await professions.All(stop)).Count,
            me?.PresenceCounts ?? false,
            me?.Trade is not null
        );
    }
}

/// <summary>On /today, while the community still lacks data for its network and figures.</summary>
[Named("readiness")]
[Widget(Dashboard.Today, "web.today", typeof(ReadinessWidget), 15)]
internal sealed class ReadinessToday(UnitOfWork work, PeopleFacade people, ConsentsFacade consents, ProfessionsFacade professions)
    : Slice<Nothing, Readiness>
{
    public override async Task<Outcome<Readiness>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await Readiness.Of(work, people, consents, professions, caller, stop) is { Lacks: true } readiness ? readiness : new NotFound();
}
