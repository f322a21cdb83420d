using Juluo.Networks.Statistics;

namespace Juluo.Networks.NullModels;

/// <summary>
/// The noise-corrected backbone (Coscia and Neffke, Network backboning with noisy data, 2017): tests if an edge is stronger than expected from the activity of its two
/// ends, by more than the noise of counting. Unlike the disparity filter it considers both ends at once, and keeps weak ties between quiet nodes. Immutable.
/// </summary>
/// <remarks>
/// <para>
/// Weights are numbers of events (contacts, messages), so the result depends on their scale. With n the sum of all, nᵢ. and n.ⱼ the weights that leave i and reach j, and
/// κ = n / (nᵢ. n.ⱼ), the score of an edge is its lift κ nᵢⱼ scaled to −1 … 1: c = (κ nᵢⱼ − 1) / (κ nᵢⱼ + 1).
/// </para>
/// <para>
/// Its variance is that of nᵢⱼ, which is binomial: n p (1 − p), carried through c (delta method): V = n p (1 − p) · (2 (κ + nᵢⱼ κ′) / (κ nᵢⱼ + 1)²)²
/// with κ′ = 1 / (nᵢ. n.ⱼ) − n (nᵢ. + n.ⱼ) / (nᵢ. n.ⱼ)². The share p is the mean of the posterior Beta(α + nᵢⱼ, β + n − nᵢⱼ); its prior has the
/// hypergeometric mean μ = nᵢ. n.ⱼ / n² and variance σ² = nᵢ. n.ⱼ (n − nᵢ.) (n − n.ⱼ) / (n⁴ (n − 1)), so that α + β = μ (1 − μ) / σ² − 1 and
/// α = μ (α + β). In an undirected graph every edge counts once in each direction, and n is twice the total weight.
/// </para>
/// </remarks>
public sealed class NoiseCorrected
{
    // Sums of the same weights in a different order differ by less than this.
    private const double Rounding = 1e-12;

    private readonly double[] scores;
    private readonly double[] deviations;

    private NoiseCorrected(Graph graph, double[] scores, double[] deviations) =>
        (Graph, this.scores, this.deviations) = (graph, scores, deviations);

    /// <summary>The graph whose edges were scored.</summary>
    public Graph Graph { get; }

    /// <summary>Score of each edge, −1 … 1, in the order of <see cref="Graph.Edges"/>; 0 is as expected, ⅓ twice and ½ three times the expected weight.</summary>
    public ReadOnlySpan<double> Scores => scores;

    /// <summary>Standard deviation of each score, 0 or more, in the order of <see cref="Graph.Edges"/>.</summary>
    public ReadOnlySpan<double> Deviations => deviations;

    /// <summary>Scores all edges. O(m).</summary>
    /// <param name="graph">A network whose weights are numbers of events, directed or undirected.</param>
    /// <exception cref="ArgumentException">The sum of all weights is 1 or less, so they cannot be numbers of events.</exception>
    public static NoiseCorrected Of(Graph graph)
    {
        var total = graph.TotalWeight * (graph.IsDirected ? 1 : 2);
        var scores = new double[graph.EdgeCount];
        var deviations = new double[graph.EdgeCount];
        var at = 0;
        foreach (var (a, b, weight) in graph.Edges())
        {
            (scores[at], deviations[at]) = Score(weight, graph.Strength(a), graph.InStrength(b), total);
            at++;
        }
        return new(graph, scores, deviations);
    }

    /// <summary>Returns the same nodes with the edges whose score exceeds 0 by more than the given number of standard deviations, weights kept. O(n + m).</summary>
    /// <param name="deviationsAbove">The paper's δ, 0 or more: 1.28, 1.64 and 2.32 let through 10, 5 and 1 % of chance edges.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or NaN.</exception>
    public Graph Backbone(double deviationsAbove = 1.64)
    {
        if (!(deviationsAbove >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(deviationsAbove), deviationsAbove, "Take a number of deviations, 0 or more.");
        }
        return Graph.Filter(edge => Graph.EdgeIndex(edge.A, edge.B) is var at && scores[at] > deviationsAbove * deviations[at]);
    }

    /// <summary>
    /// Returns the p-value of each edge, for false discovery rates: the normal tail beyond score / deviation, an approximation that is rough for edges with few events.
    /// An edge whose weight could not have varied (deviation 0) gives 1 unless it exceeds the expected weight. O(m).
    /// </summary>
    public EdgeSignificance Test()
    {
        var pValues = new double[scores.Length];
        for (var at = 0; at < pValues.Length; at++)
        {
            pValues[at] = scores[at] > 0 || deviations[at] > 0 ? Normal.UpperTail(scores[at] / deviations[at]) : 1;
        }
        return new EdgeSignificance(Graph, pValues, pValues.Length);
    }

    private static (double Score, double Deviation) Score(double weight, double leaves, double reaches, double total)
    {
        double otherLeaves = (total - leaves) / total,
            otherReaches = (total - reaches) / total;
        if (Math.Min(otherLeaves, otherReaches) < Rounding)
        {
            // One end takes part in every event, so this edge is all that the other end has: as expected, without any variance.
            return (0, 0);
        }
        if (total <= 1)
        {
            throw new ArgumentException("Weights must be numbers of events, more than one in all; scale them up.", nameof(total));
        }
        double mean = leaves / total * (reaches / total),
            variance = mean * otherLeaves * otherReaches / (total - 1),
            known = mean * (1 - mean) / variance - 1,
            share = (mean * known + weight) / (known + total);
        double product = leaves * reaches,
            lift = total * weight / product,
            slope = total / product + weight * (1 / product - total * (leaves + reaches) / (product * product));
        return ((lift - 1) / (lift + 1), Math.Sqrt(total * share * (1 - share)) * Math.Abs(2 * slope / ((lift + 1) * (lift + 1))));
    }
}
