namespace Juluo.Lens;

/// <summary>Counts reported by other modules, and the progress of introductions.</summary>
internal sealed class Tallies(
    Dictionary<(string, LocalDate), (int Done, int All)> told,
    List<(Guid Id, FunnelStage Stage, int A, int B, double Day)> steps,
    List<(int Author, double Asked, double Answered)> asks
)
{
    /// <summary>Introductions proposed within this many days before the start of the week, or in it, are followed.</summary>
    private const double Followed = 91;

    /// <summary>The number of days within which a need must be answered to count as answered in time.</summary>
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

    /// <summary>The reported count. The reporting module guarantees that it covers five people or more: a tally contains no names.</summary>
    public Tallied Of(string name, LocalDate week) => told.TryGetValue((name, week), out var t) ? new(t.Done, t.All, t.All) : default;

    /// <summary>
    /// Returns the share of needs answered within two days, among needs whose two days ended in the week. Figures of past weeks therefore never change, and a need asked an hour ago does not yet
    /// count as unanswered.
    /// </summary>
    public Tallied Response(double weekStart, double end)
    {
        var due = asks.FindAll(a => a.Asked + Patience >= weekStart && a.Asked + Patience < end);
        return new(due.Count(a => a.Answered - a.Asked <= Patience), due.Count, due.Select(a => a.Author).Distinct().Count());
    }

    /// <summary>
    /// Returns the share of introductions that led to a meeting by the end of the week, among those proposed in the 91 days before the week or in it; its details are the numbers that reached each
    /// stage.
    /// </summary>
    public Statistic Conversion(double weekStart, double end)
    {
        var proposed = steps.FindAll(s => s.Stage == FunnelStage.Proposed && s.Day >= weekStart - Followed && s.Day < end);
        var whose = proposed.Select(s => s.Id).ToHashSet();
        var came = steps.Where(s => s.Day < end && whose.Contains(s.Id)).ToLookup(s => s.Stage, s => s.Id);
        int At(FunnelStage stage) => came[stage].Distinct().Count();
        var met = new Tallied(At(FunnelStage.Met), whose.Count, proposed.SelectMany(s => (int[])[s.A, s.B]).Distinct().Count());
        return met.As("conversion") with
        {
            Detail = Enum.GetValues<FunnelStage>()
                .ToDictionary(stage => MeasureFormat.Stages[(int)stage - 1], stage => (double)At(stage), StringComparer.Ordinal),
        };
    }
}
