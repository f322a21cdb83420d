using Juluo.Networks.Centrality;
using Juluo.Networks.Groups;
using Juluo.Networks.Paths;
using Juluo.Networks.Statistics;

namespace Juluo.Lens;

/// <summary>The structure of the network of two weeks (docs/network.md: definitions, papers, plausible values). Ties are counted, not weighted.</summary>
internal static class StructureMeasures
{
    private const int Draws = 100;
    private const int CostlyDraws = 10;

    /// <summary>Above this number of people, measures with quadratic cost use a sample, or are computed only for the latest weeks.</summary>
    private const int Large = 1_500;
    private const int Sources = 300;

    /// <summary>Measures that are fast enough to be recomputed for every resampling of days, each with its name.</summary>
    private static readonly (string Name, Func<Graph, int[], double> Of)[] Quick =
    [
        ("density", Density),
        ("degree", (g, _) => Known(g).Select(g.Degree).DefaultIfEmpty(0).Average()),
        ("clustering", (g, _) => Clustering.Mean(g)),
        ("constraint", (g, _) => Median(StructuralHoles.Constraint(g).Where(double.IsFinite))),
        ("effective-size", (g, _) => Mean(StructuralHoles.Efficiency(g).Where(double.IsFinite))),
        ("assortativity", (g, t) => Mixing.Assortativity(g, t)),
        ("ei", Excess),
        ("bonding", (g, t) => TiesEach(g, t, inside: true)),
        ("bridging", (g, t) => TiesEach(g, t, inside: false)),
        ("core", (g, _) => KCore.Of(g).DefaultIfEmpty(0).Max()),
    ];

    private static readonly (string Name, Func<Graph, int[], double> Of)[] Costly =
    [
        ("path-length", (g, _) => Steps(g)),
        ("modularity", (g, _) => g.EdgeCount == 0 ? double.NaN : Modularity.Of(g, Leiden.Of(g).Groups)),
    ];

    /// <param name="backbone">Confirmed ties by strength, for betweenness.</param>
    public static IEnumerable<Statistic> Of(WeekGraph week, Graph backbone, int[] professions, bool thorough, CancellationToken stop)
    {
        var graph = week.Whole().WithoutWeights();
        var people = Known(graph).Count();
        var quick = Bands(week, graph, professions, Quick, thorough ? Draws : Draws / 2, stop);
        foreach (var (name, band) in quick)
            yield return new(
                name,
                band.Value,
                people,
                band.Low,
                band.High,
                name is "constraint" or "effective-size" ? Bands(graph, name) : null
            );
        foreach (var (name, band) in Bands(week, graph, professions, Costly, thorough ? CostlyDraws : 0, stop))
            yield return name == "modularity" && thorough && graph.EdgeCount > 0
                ? new(name, Modularity.Of(graph, Leiden.Consensus(graph, runs: 100, stop: stop).Groups), people, band.Low, band.High)
                : new(name, band.Value, people, band.Low, band.High);
        yield return new(
            "betweenness-top",
            thorough || backbone.NodeCount <= Large ? TopTenth(backbone, stop) : double.NaN,
            Known(backbone).Count()
        );
    }

    /// <summary>Returns the mean number of steps between two people; in a large community, from a sample of three hundred people to everyone.</summary>
    private static double Steps(Graph graph)
    {
        if (graph.NodeCount <= Large)
            return Distances.Mean(graph);
        var known = Known(graph).ToArray();
        new Random(3).Shuffle(known);
        var reached = known.Take(Sources).SelectMany(source => Distances.From(graph, source).Where(d => d > 0 && double.IsFinite(d)));
        return reached.DefaultIfEmpty(double.NaN).Average();
    }

    /// <summary>Returns the share of total betweenness held by the top tenth of people in the backbone, with strong ties as short distances.</summary>
    private static double TopTenth(Graph backbone, CancellationToken stop)
    {
        if (backbone.EdgeCount == 0)
            return double.NaN;
        var between = Betweenness.Of(backbone, EdgeLength.InverseWeight, stop: stop);
        return Betweenness.TopTenthShare([.. Known(backbone).Select(node => between[node])]);
    }

    private static List<(string Name, Band Band)> Bands(
        WeekGraph week,
        Graph whole,
        int[] professions,
        (string Name, Func<Graph, int[], double> Of)[] measures,
        int draws,
        CancellationToken stop
    )
    {
        var random = new Random(1);
        var times = Enumerable.Range(0, week.Days > 1 ? draws : 0).Select(_ => new int[week.Days]).ToArray();
        foreach (var draw in times)
            for (var k = 0; k < week.Days; k++)
                draw[random.Next(week.Days)]++;
        var found = new double[times.Length][];
        Parallel.For(
            0,
            times.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = stop },
            d =>
            {
                var drawn = week.Drawn(times[d]).WithoutWeights();
                found[d] = [.. measures.Select(m => m.Of(drawn, professions))];
            }
        );
        return
        [
            .. measures.Select((m, k) => (m.Name, Spread(m.Of(whole, professions), [.. found.Select(f => f[k]).Where(double.IsFinite)]))),
        ];
    }

    public static Band Spread(double value, List<double> draws)
    {
        draws.Sort();
        // A resample has fewer different days than the week, so its values are centred on the week's own: the band shows only the variation.
        var shift = draws.Count == 0 ? double.NaN : value - draws[draws.Count / 2];
        return draws.Count < 10 ? new(value, double.NaN, double.NaN) : new(value, At(0.025) + shift, At(0.975) + shift);
        double At(double share) => draws[(int)Math.Round(share * (draws.Count - 1))];
    }

    /// <summary>Values by class of degree: both measures depend on degree, so they are comparable only within a class.</summary>
    private static Dictionary<string, double> Bands(Graph graph, string name)
    {
        var values = name == "constraint" ? StructuralHoles.Constraint(graph) : StructuralHoles.Efficiency(graph);
        return Known(graph)
            .GroupBy(node =>
                graph.Degree(node) switch
                {
                    <= 2 => "1–2",
                    <= 5 => "3–5",
                    <= 10 => "6–10",
                    _ => "11+",
                }
            )
            .Where(g => g.Count() >= Statistic.Few)
            .ToDictionary(g => g.Key, g => Median(g.Select(node => values[node]).Where(double.IsFinite)));
    }

    /// <summary>Returns the E-I index minus its expected value for this mix of professions, if all pairs were equally likely.</summary>
    public static double Excess(Graph graph, int[] professions) =>
        Mixing.ExternalInternal(graph, professions) - Mixing.ExpectedExternalInternal([.. Known(graph).Select(node => professions[node])]);

    private static double TiesEach(Graph graph, int[] professions, bool inside)
    {
        var people = Known(graph).Count();
        return people == 0 ? double.NaN : 2.0 * graph.Edges().Count(e => professions[e.A] == professions[e.B] == inside) / people;
    }

    private static double Density(Graph graph, int[] professions) =>
        Known(graph).Count() is var known && known < 2 ? double.NaN : graph.EdgeCount / (known * (known - 1.0) / 2);

    public static IEnumerable<int> Known(Graph graph) => Enumerable.Range(0, graph.NodeCount).Where(node => graph.Degree(node) > 0);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(double.NaN).Average();
}
