using Juluo.Networks.Statistics;

namespace Juluo.Networks.Paths;

/// <summary>
/// Within how many steps nine of ten joined pairs are (Leskovec, Kleinberg and Faloutsos 2005), interpolated between whole steps, so that a few who hang far
/// out do not decide it as they decide the diameter. Pairs are ordered, of two different nodes, and joined by a path along the direction of edges.
/// </summary>
public static class EffectiveDiameter
{
    /// <summary>
    /// From the distances of all pairs: h − 1 and the part of step h that is needed to reach the share; NaN when no pair is joined. O(nm) in the worst
    /// case, and less by as much as 64 walks share.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="share">The share of pairs that is to be within it, above 0, 1 at most; 1 gives the diameter.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the sources that are done, 0 … 1.</param>
    /// <param name="stop">Cancels between levels of a walk.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and at most 1, or fewer than one thread.</exception>
    public static double Of(
        Graph graph,
        double share = 0.9,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => From(graph, new SourceOrder(graph).Sources, share, threads, progress, stop);

    /// <summary>
    /// From the distances of some nodes drawn without repetition to all others: an estimate for graphs with more nodes than can all be walked from, and
    /// the same as <see cref="Of"/> when all are drawn. O(sources · m) in the worst case.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="sources">From how many nodes to walk, 1 or more; all when there are not as many.</param>
    /// <param name="seed">The same seed draws the same nodes.</param>
    /// <param name="share">The share of pairs that is to be within it, above 0, 1 at most.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the sources that are done, 0 … 1.</param>
    /// <param name="stop">Cancels between levels of a walk.</param>
    /// <exception cref="ArgumentOutOfRangeException">No source, the share is not above 0 and at most 1, or fewer than one thread.</exception>
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
        // Those drawn are walked from in the order that lets walks share most.
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
        // What rounding takes from the sum must not lead beyond the last step.
        while (steps < within.Length - 1 && nearer + within[steps] < wanted)
        {
            nearer += within[steps++];
        }
        return steps + Math.Min(1, (wanted - nearer) / within[steps]);
    }
}
