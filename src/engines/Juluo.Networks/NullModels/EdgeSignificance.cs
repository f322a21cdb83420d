using Juluo.Networks.Statistics;

namespace Juluo.Networks.NullModels;

/// <summary>
/// How surprising each edge of a graph is under a null model. Ties that are not significant are unconfirmed, not absent: bridges look random.
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

    /// <summary>The graph that was tested.</summary>
    public Graph Graph { get; }

    /// <summary>
    /// Number of pairs that the null model was asked about. Where any pair could have met, those who never did count too (with p = 1): to look only
    /// at pairs that met would call chance meetings discoveries.
    /// </summary>
    public long Tests { get; }

    /// <summary>P-value of each edge, 0 … 1, in the order of <see cref="Graph.Edges"/>.</summary>
    public ReadOnlySpan<double> PValues => pValues;

    /// <summary>P-value of one pair; 1 when the two are not joined.</summary>
    public double PValue(int a, int b) => Graph.EdgeIndex(a, b) is >= 0 and var at ? pValues[at] : 1;

    /// <summary>Benjamini–Hochberg adjusted p-values, in the order of <see cref="Graph.Edges"/>.</summary>
    /// <param name="tests">Number of pairs tested; default <see cref="Tests"/>.</param>
    public double[] Adjusted(long? tests = null) => BenjaminiHochberg.Adjust(pValues, tests ?? Tests);

    /// <summary>All pairs of some nodes.</summary>
    internal static long AllPairs(int nodes) => (long)nodes * (nodes - 1) / 2;

    /// <summary>The same nodes with only the significant edges, weights kept.</summary>
    /// <param name="falseDiscoveryRate">Share of chance accepted among them, 0 … 1.</param>
    /// <param name="tests">Number of pairs tested; default <see cref="Tests"/>.</param>
    public Graph Backbone(double falseDiscoveryRate = 0.05, long? tests = null)
    {
        var adjusted = Adjusted(tests);
        return Graph.Filter(edge => adjusted[Graph.EdgeIndex(edge.A, edge.B)] <= falseDiscoveryRate);
    }
}
