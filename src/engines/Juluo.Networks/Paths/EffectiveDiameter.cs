using Juluo.Networks.Statistics;

namespace Juluo.Networks.Paths;

/// <summary>
/// The number of steps that joins nine of ten connected pairs (Leskovec, Kleinberg and Faloutsos 2005), interpolated between whole steps, so that a few far-out nodes do
/// not determine it as they determine the diameter. Pairs are ordered, of two different nodes, and joined by a path along edge directions.
/// </summary>
public static class EffectiveDiameter
{
    /// <summary>
    /// Computes it from the distances of all pairs: h − 1 plus the part of step h that is needed to reach the share; NaN if no pair is connected. O(nm) in the worst
    /// case, and less by as much as 64 walks share.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="share">The required share of pairs, above 0, at most 1; 1 gives the diameter.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the sources that are done, 0 … 1.</param>
    /// <param name="stop">Cancels between levels of a walk.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and at most 1, or the number of threads is below 1.</exception>
    public static double Of(
        Graph graph,
        double share = 0.9,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => From(graph, new SourceOrder(graph).Sources, share, threads, progress, stop);

    /// <summary>
    /// Estimates it from the distances of a sample of nodes, drawn without repetition, to all others: for graphs with too many nodes to walk from all of them, and the
    /// same as <see cref="Of"/> if all are drawn. O(sources · m) in the worst case.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="sources">The number of nodes to walk from, 1 or more; all if there are fewer.</param>
    /// <param name="seed">The same seed draws the same nodes.</param>
    /// <param name="share">The required share of pairs, above 0, at most 1.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the sources that are done, 0 … 1.</param>
    /// <param name="stop">Cancels between levels of a walk.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of sources is below 1, the share is not above 0 and at most 1, or the number of threads is below 1.</exception>
    public static double Sampled(
        Graph graph,
        int sources,
        ulong seed = 0,
        double share = 0.9,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sources);
        // Drawn nodes are processed in the order in which walks share most.
        var order = new SourceOrder(graph).Sources;
        var places = Enumerable.Range(0, graph.NodeCount).ToArray();
        new SeededRandom(seed).Shuffle(places);
        var drawn = places.AsSpan(0, Math.Min(sources, places.Length));
        drawn.Sort();
        var nodes = new int[drawn.Length];
        for (var at = 0; at < nodes.Length; at++)
        {
            nodes[at] = order[drawn[at]];
        }
        return From(graph, nodes, share, threads, progress, stop);
    }

    private static double From(Graph graph, int[] sources, double share, int threads, IProgress<double>? progress, CancellationToken stop)
    {
        if (!(share > 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share of pairs must be above 0 and at most 1.");
        }
        var within = StepSweep.PairsBySteps(graph, sources, threads, progress, stop);
        var wanted = share * within.Sum();
        if (within.Length == 0)
        {
            return double.NaN;
        }
        var steps = 0;
        double nearer = 0;
        // Rounding of the sum must not lead beyond the last step.
        while (steps < within.Length - 1 && nearer + within[steps] < wanted)
        {
            nearer += within[steps++];
        }
        return steps + Math.Min(1, (wanted - nearer) / within[steps]);
    }
}
