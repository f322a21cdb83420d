namespace Juluo.Lens;

/// <summary>Closes weeks one after the other: stores the ties of each for the history, and its measures for comparison.</summary>
internal sealed class WeekReading(UnitOfWork work, Roster roster, Days days, LocalDate current)
{
    /// <summary>The number of latest weeks whose slow measures get the full number of draws; earlier weeks get fewer.</summary>
    private const int Thorough = 4;
    private readonly TieStore store = new(work, roster);
    private readonly MeasureStore measures = new(work);
    private readonly Arrivals arrivals = new(work, roster, days);
    private Tallies tallies = new([], [], []);

    public async Task Begin(LocalDate first, CancellationToken stop)
    {
        await measures.Begin(first, stop);
        await arrivals.Begin(first, stop);
        tallies = await Tallies.Load(work, roster, stop);
    }

    /// <param name="end">The end of the week, or the current time for the open week.</param>
    /// <param name="window">Rows of the 35 days before.</param>
    public async Task Close(
        LocalDate week,
        double end,
        List<TieState> ties,
        List<Detection> window,
        Strengths strengths,
        CancellationToken stop
    )
    {
        await store.ReplaceWeek(week, ties, stop);
        arrivals.Note(week, ties);
        if (roster.Count == 0)
            return;

        var n = roster.Count;
        var confirmed = ties.Where(t => t.Significance <= TieRules.FalseDiscovery).Select(t => (long)t.A * n + t.B).ToHashSet();
        WeekGraph Between(double from, double until) =>
            WeekGraph.Of(n, window.Where(s => s.Day >= from && s.Day < until), confirmed, days.LocalDay);
        var fortnight = Between(end - 14, end);
        var graph = fortnight.Whole();
        var backbone = Graph.FromEdges(
            n,
            ties.Where(t => t.Kind > TieKind.Stranger && t.Strength >= GraphBuilder.LeastWeight).Select(t => new Edge(t.A, t.B, t.Strength))
        );
        var lately = window.FindAll(s => s.Day >= end - 7 && s.Day < end);

        var thorough = Period.Between(week, current, PeriodUnits.Weeks).Weeks <= Thorough;
        var figures = new List<Statistic> { new("people", lately.SelectMany(s => (int[])[s.A, s.B]).Distinct().Count(), n) };
        var structure = StructureMeasures.Of(fortnight, backbone, roster.Trades, thorough, stop).ToList();
        figures.AddRange(structure);
        figures.AddRange(ChangeMeasures.Of(Between(end - 14, end - 7), Between(end - 7, end), thorough));
        figures.AddRange(
            new BuzzMeasures(n, days.LocalDay, thorough).Of(
                structure,
                lately,
                end,
                strengths.FirstTogether,
                tallies.Response(days.Start(week), end),
                tallies.Conversion(days.Start(week), end),
                stop
            )
        );
        figures.AddRange(TrustMeasures.Of(ties, window, end, roster.Trades, tallies.Of(Tally.Pulse, week)));
        figures.AddRange(arrivals.Of(week, end, graph, window));
        await measures.Replace(week, figures, stop);
    }
}
