using Juluo.Networks.Statistics;

namespace Juluo.Networks.Groups;

/// <summary>
/// Groups of greatest modularity by the Leiden algorithm (Traag, Waltman and van Eck, From Louvain to Leiden, 2019), with weights. Every
/// group is connected. Deterministic for a seed and for any number of threads. An isolated node is a group of its own.
/// </summary>
public static class Leiden
{
    /// <summary>One run, repeated from its own result until nothing improves. About O(m log n).</summary>
    /// <param name="graph">The network; its weights count.</param>
    /// <param name="resolution">γ of the modularity, finite, 0 or more.</param>
    /// <param name="seed">Any number; another seed may find another of several near-best partitions.</param>
    /// <param name="stop">Cancels between passes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is negative or not finite.</exception>
    public static Partition Of(Graph graph, double resolution = 1, ulong seed = 1, CancellationToken stop = default)
    {
        if (!double.IsFinite(resolution) || resolution < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "The resolution must be a finite number, 0 or more.");
        }
        var random = new SeededRandom(seed);
        var groups = Enumerable.Range(0, graph.NodeCount).ToArray();
        if (graph.EdgeCount == 0)
        {
            return new Partition(groups);
        }
        var pass = new LeidenPass(resolution, random, stop);
        var level = LeidenLevel.Of(graph);
        for (var best = double.NegativeInfinity; ; )
        {
            var next = pass.Improve(level, groups);
            var quality = Modularity.Of(graph, next, resolution);
            if (quality <= best + 1e-12)
            {
                return new Partition(groups);
            }
            (groups, best) = (next, quality);
        }
    }

    /// <summary>
    /// The partition on which many seeds agree (Lancichinetti and Fortunato 2012, along edges as in Tandon et al. 2019): edges are weighed by the share of runs that
    /// keep their ends together, shares below one half are dropped, and so on until all runs give the same.
    /// </summary>
    /// <param name="graph">The network; its weights count.</param>
    /// <param name="runs">Seeds per round, 1 or more.</param>
    /// <param name="resolution">γ of the modularity, finite, 0 or more.</param>
    /// <param name="seed">The runs use this seed and those after it.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="stop">Cancels between passes.</param>
    public static Partition Consensus(
        Graph graph,
        int runs = 100,
        double resolution = 1,
        ulong seed = 1,
        int threads = 2,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(runs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var results = new Partition[runs];
        var current = graph;
        for (var round = 0; round < 20; round++)
        {
            var input = current;
            // Agreement is counted by edges and not by chance, so only the first round knows the resolution.
            var gamma = round == 0 ? resolution : 1;
            Parallel.For(
                0,
                runs,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop },
                run => results[run] = Of(input, gamma, seed + (ulong)run, stop)
            );
            if (results.All(result => result.SameAs(results[0])))
            {
                break;
            }
            current = graph.Reweight(edge =>
            {
                var together = results.Count(result => result.Groups[edge.A] == result.Groups[edge.B]) / (double)runs;
                return together >= 0.5 ? together : 0;
            });
        }
        return results[0];
    }
}
