namespace Juluo.Lens;

/// <summary>What other modules counted, and how far introductions came.</summary>
internal sealed class Tallies(
    Dictionary<(string, LocalDate), (int Done, int All)> told,
    List<(Guid Id, FunnelStage Rung, int A, int B, double Day)> steps
)
{
    /// <summary>Introductions of so many days before the end of a week are followed.</summary>
    private const double Followed = 91;

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
        return new(told.ToDictionary(t => (t.Name, t.Week), t => (t.Done, t.All)), steps.FindAll(s => s.Item3 >= 0 && s.Item4 >= 0));
    }

    /// <summary>Who told it vouches that it is of five people or more: a tally names none.</summary>
    public Tallied Of(string name, LocalDate week) => told.TryGetValue((name, week), out var t) ? new(t.Done, t.All, t.All) : default;

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
