using Juluo.Networks.Paths;

namespace Juluo.Networks.Groups;

/// <summary>
/// Finds groups of greatest quality by the Leiden algorithm (Traag, Waltman and van Eck, From Louvain to Leiden: guaranteeing well-connected communities, 2019), with
/// weights. Deterministic for a seed and for any number of threads. An isolated node forms a group.
/// </summary>
/// <remarks>
/// After every iteration each group is connected, and well so: it can be built from single nodes by joining parts that have at least as much weight between them as
/// expected. No merge of two groups improves the quality. After an iteration without moves, no move of a single node improves it either. Memory: about 40 bytes an edge
/// if unweighted, 60 if weighted, and 100 a node.
/// </remarks>
public static class Leiden
{
    // Two partitions whose qualities differ by less than this are equally good.
    private const double Rounding = 1e-12;

    /// <summary>Runs once: iterations, each from the result of the previous one, until one moves nothing. Each is about O(m log n).</summary>
    /// <param name="graph">The network, undirected; its weights count.</param>
    /// <param name="resolution">
    /// γ of the quality, finite, 0 or more: higher values give smaller groups; 0 gives the connected components. The usual value for modularity is 1; for CPM it is a
    /// weight per pair and must be chosen, somewhat below the density that groups should have.
    /// </param>
    /// <param name="seed">Any number; a different seed may find another of several near-best partitions.</param>
    /// <param name="quality">The quality to maximise.</param>
    /// <param name="iterations">
    /// Maximum number of iterations, 1 or more. By default until nothing moves; in a large network without groups that takes many, and the first two bring nearly all of the gain.
    /// </param>
    /// <param name="progress">Progress, 0 … 1: every iteration halves the remainder, as their number is unknown.</param>
    /// <param name="stop">Cancels between levels of an iteration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is negative or not finite, or the number of iterations is below 1.</exception>
    public static Partition Of(
        Graph graph,
        double resolution = 1,
        ulong seed = 1,
        Quality quality = Quality.Modularity,
        int iterations = int.MaxValue,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        Require(graph, resolution);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(iterations);
        stop.ThrowIfCancellationRequested();
        if (resolution == 0 || graph.EdgeCount == 0)
        {
            // Nothing is expected between any nodes, so every edge is worth having inside a group.
            progress?.Report(1);
            return new Partition(Components.Of(graph));
        }
        var run = new LeidenRun(graph, quality, resolution, seed, stop);
        for (var done = 1; run.Improve() && done < iterations; done++)
        {
            progress?.Report(1 - Math.Pow(0.5, done));
        }
        progress?.Report(1);
        return new Partition(run.Groups);
    }

    /// <summary>
    /// Returns the consensus of many seeds (Lancichinetti and Fortunato 2012, along edges as in Tandon et al. 2019): edges are weighted by the share of runs that keep
    /// their ends together, shares below one half are dropped, and so on until all runs give the same, or for 20 rounds. The consensus is improved in the network itself,
    /// and if one of the first runs is still of higher quality, that run is returned: consensus never costs quality.
    /// </summary>
    /// <param name="graph">The network, undirected; its weights count.</param>
    /// <param name="runs">Seeds per round, 1 or more.</param>
    /// <param name="resolution">γ of the quality, finite, 0 or more.</param>
    /// <param name="seed">The runs use this seed and those after it.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="quality">The quality to maximise.</param>
    /// <param name="progress">Progress, 0 … 1: every round halves the remainder.</param>
    /// <param name="stop">Cancels between levels of an iteration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is negative or not finite, or the number of runs or threads is below 1.</exception>
    public static Partition Consensus(
        Graph graph,
        int runs = 100,
        double resolution = 1,
        ulong seed = 1,
        int threads = 2,
        Quality quality = Quality.Modularity,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        // Checked here: inside a parallel loop the exception would be wrapped in another one.
        Require(graph, resolution);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(runs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        stop.ThrowIfCancellationRequested();
        var results = new Partition[runs];
        Partition[] first = results;
        var left = 1.0;
        for (var round = 0; round < 20; round++)
        {
            // Agreement counts edges and has no null model, so only the first round uses the quality and its resolution.
            var input = round == 0 ? graph : Agreement(graph, results);
            var (gamma, of) = round == 0 ? (resolution, quality) : (1, Quality.Modularity);
            var done = 0;
            var report = new Lock();
            Parallel.For(
                0,
                runs,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop },
                run =>
                {
                    results[run] = Of(input, gamma, seed + (ulong)run, of, stop: stop);
                    lock (report)
                    {
                        done++;
                        progress?.Report(1 - left * (1 - 0.5 * done / runs));
                    }
                }
            );
            left /= 2;
            first = round == 0 ? [.. results] : first;
            if (results.All(result => result.SameAs(results[0])))
            {
                break;
            }
        }
        var best = Improved(graph, results[0], resolution, seed, quality, stop);
        var worth = Worth(graph, best, resolution, quality);
        foreach (var run in first)
        {
            if (Worth(graph, run, resolution, quality) is var other && other > worth + Rounding)
            {
                (best, worth) = (run, other);
            }
        }
        progress?.Report(1);
        return best;
    }

    private static Partition Improved(Graph graph, Partition from, double resolution, ulong seed, Quality quality, CancellationToken stop)
    {
        if (resolution == 0 || graph.EdgeCount == 0)
        {
            return from;
        }
        var run = new LeidenRun(graph, quality, resolution, seed, stop, from);
        while (run.Improve()) { }
        return new Partition(run.Groups);
    }

    private static double Worth(Graph graph, Partition partition, double resolution, Quality quality) =>
        quality == Quality.Modularity
            ? Modularity.Of(graph, partition.Groups, resolution)
            : Cpm.Of(graph, partition.Groups, resolution) / Math.Max(graph.TotalWeight, double.Epsilon);

    private static void Require(Graph graph, double resolution)
    {
        graph.RequireUndirected();
        if (!double.IsFinite(resolution) || resolution < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "The resolution must be a finite number, 0 or more.");
        }
    }

    private static Graph Agreement(Graph graph, Partition[] results) =>
        graph.Reweight(edge =>
        {
            var together = results.Count(result => result.Groups[edge.A] == result.Groups[edge.B]) / (double)results.Length;
            return together >= 0.5 ? together : 0;
        });
}
