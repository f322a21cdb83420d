namespace Juluo.Lens;

/// <summary>What other modules counted, and how far introductions came.</summary>
internal sealed class Tallies(
    Dictionary<(string, LocalDate), (int Done, int All)> told,
    List<(Guid Id, FunnelStage Rung, int A, int B, double Day)> steps,
    List<(int Author, double Asked, double Answered)> asks
)
{
    /// <summary>Introductions of so many days before the end of a week are followed.</summary>
    private const double Followed = 91;

    /// <summary>Within so many days an ask is answered or not.</summary>
    private const double Patience = 2;

    public static async Task<Tallies> Load(UnitOfWork work, Roster roster, CancellationToken stop)
    {
        var told = await work.List<(string Name, LocalDate Week, int Done, int All)>(
            $"select name, week, done, of_all from lens.tally where community_id = {work.Community}",
            stop
        );
        var steps = await work.List(
            $"select id, rung, a, b, at from lens.introduction where community_id = {work.Community}",
            r =>
                (
                    r.GetGuid(0),
                    (FunnelStage)r.GetInt16(1),
                    roster.PlaceOf(r.GetGuid(2)),
                    roster.PlaceOf(r.GetGuid(3)),
                    Days.Of(r.GetDateTime(4))
                ),
            stop
        );
        var asks = await work.List(
            $"""
            select a.person_id, a.at, f.at from lens.ask a
            left join lens.ask f on f.community_id = a.community_id and f.id = a.id and f.stage = {(short)AskStage.Answered}
            where a.community_id = {work.Community} and a.stage = {(short)AskStage.Asked}
            """,
            r =>
                (
                    roster.PlaceOf(r.GetGuid(0)),
                    Days.Of(r.GetDateTime(1)),
                    r.IsDBNull(2) ? double.PositiveInfinity : Days.Of(r.GetDateTime(2))
                ),
            stop
        );
        return new(
            told.ToDictionary(t => (t.Name, t.Week), t => (t.Done, t.All)),
            steps.FindAll(s => s.Item3 >= 0 && s.Item4 >= 0),
            asks.FindAll(a => a.Item1 >= 0)
        );
    }

    /// <summary>Who told it vouches that it is of five people or more: a tally names none.</summary>
    public Tallied Of(string name, LocalDate week) => told.TryGetValue((name, week), out var t) ? new(t.Done, t.All, t.All) : default;

    /// <summary>
    /// Of the needs whose two days ended in the week, how many were answered in them: so nothing of a week that is over changes later, and a need of an hour ago is not yet unanswered.
    /// </summary>
    public Tallied Response(double weekStart, double end)
    {
        var due = asks.FindAll(a => a.Asked + Patience >= weekStart && a.Asked + Patience < end);
        return new(due.Count(a => a.Answered - a.Asked <= Patience), due.Count, due.Select(a => a.Author).Distinct().Count());
    }

    /// <summary>
    /// Of the introductions proposed in the quarter before the end of the week, in how many the two met by then; below it how many came to each rung.
    /// </summary>
    public Figure Conversion(double weekStart, double end)
    {
        var proposed = steps.FindAll(s => s.Rung == FunnelStage.Proposed && s.Day >= weekStart - Followed && s.Day < end);
        var whose = proposed.Select(s => s.Id).ToHashSet();
        var came = steps.Where(s => s.Day < end && whose.Contains(s.Id)).ToLookup(s => s.Rung, s => s.Id);
        int At(FunnelStage rung) => came[rung].Distinct().Count();
        var met = new Tallied(At(FunnelStage.Met), whose.Count, proposed.SelectMany(s => (int[])[s.A, s.B]).Distinct().Count());
        return met.As("conversion") with
        {
            Detail = Enum.GetValues<FunnelStage>()
                .ToDictionary(rung => MeasureFormat.Rungs[(int)rung - 1], rung => (double)At(rung), StringComparer.Ordinal),
        };
    }
}
