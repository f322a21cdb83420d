namespace Juluo.Lens;

/// <summary>What a new community still lacks before its network and its figures say something: who agreed, days on which they were together, and trades.</summary>
/// <param name="People">Who is here.</param>
/// <param name="Agreeing">Of them, those whose presence counts.</param>
/// <param name="Askable">Of them, those who can sign in and have not answered yet.</param>
/// <param name="Days">Days on which two of those were together.</param>
/// <param name="WithTrade">Of the people, those who have chosen a trade.</param>
/// <param name="Trades">How many there are to choose from.</param>
/// <param name="Counts">Whether the reader's own presence counts.</param>
/// <param name="HasTrade">Whether the reader has chosen a trade.</param>
public sealed record Readiness(int People, int Agreeing, int Askable, int Days, int WithTrade, int Trades, bool Counts, bool HasTrade)
{
    /// <summary>Without so many people no figure is shown.</summary>
    public const int FewestPeople = 5;

    /// <summary>Ties need several days: fewer say that two happened to sit together.</summary>
    public const int FewestDays = 5;

    private const int Many = 100;

    public bool NeedsConsents => Agreeing < FewestPeople;

    public bool NeedsDays => Days < FewestDays;

    public bool NeedsTrades => WithTrade * 2 < People;

    public bool Lacks => NeedsConsents || NeedsDays || NeedsTrades;

    /// <summary>Null: a house of many is not young, and nothing of it is counted for this.</summary>
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

/// <summary>On the day's page, as long as something is lacking.</summary>
[Named("readiness")]
[Widget(Dashboard.Today, "web.today", typeof(ReadinessWidget), 15)]
internal sealed class ReadinessToday(UnitOfWork work, PeopleFacade people, ConsentsFacade consents, ProfessionsFacade professions)
    : Slice<Nothing, Readiness>
{
    public override async Task<Outcome<Readiness>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await Readiness.Of(work, people, consents, professions, caller, stop) is { Lacks: true } readiness ? readiness : new NotFound();
}
