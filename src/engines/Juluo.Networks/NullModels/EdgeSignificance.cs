using Juluo.Networks.Statistics;

namespace Juluo.Networks.NullModels;

/// <summary>
/// P-values of the edges of a graph under a null model. Ties that are not significant are unconfirmed, not absent: bridges look random.
/// </summary>
public sealed class EdgeSignificance
{
    private readonly double[] pValues;

    internal EdgeSignificance(Graph graph, double[] pValues, long tests)
    {
        Graph = graph;
        Tests = tests;
        this.pValues = pValues;
    }

    /// <summary>The graph whose edges were tested.</summary>
    public Graph Graph { get; }

    /// <summary>
    /// Number of tests, one for each pair that the null model covers. If any pair could have met, pairs that never did count too (with p = 1): testing only pairs that
    /// met would present chance meetings as discoveries.
    /// </summary>
    public long Tests { get; }

    /// <summary>P-value of each edge, 0 … 1, in the order of <see cref="Graph.Edges"/>.</summary>
    public ReadOnlySpan<double> PValues => pValues;

    /// <summary>Returns the p-value of one pair; 1 if the two are not joined.</summary>
    public double PValue(int a, int b) => Graph.EdgeIndex(a, b) is >= 0 and var at ? pValues[at] : 1;

    /// <summary>Returns Benjamini–Hochberg adjusted p-values, in the order of <see cref="Graph.Edges"/>.</summary>
    /// <param name="tests">Number of pairs tested; default <see cref="Tests"/>.</param>
    public double[] Adjusted(long? tests = null) => BenjaminiHochberg.Adjust(pValues, tests ?? Tests);

    /// <summary>Returns the number of all pairs of some nodes.</summary>
    internal static long AllPairs(int nodes) => (long)nodes * (nodes - 1) / 2;

    /// <summary>Returns the graph with only the significant edges, weights kept.</summary>
    /// <param name="falseDiscoveryRate">Accepted share of chance findings among them, 0 … 1.</param>
    /// <param name="tests">Number of pairs tested; default <see cref="Tests"/>.</param>
    public Graph Backbone(double falseDiscoveryRate = 0.05, long? tests = null)
    {
        var adjusted = Adjusted(tests);
        return Graph.Filter(edge => adjusted[Graph.EdgeIndex(edge.A, edge.B)] <= falseDiscoveryRate);
    }
}
