using Juluo.Networks.Paths;

namespace Juluo.Networks.Groups;

/// <summary>
/// Groups of greatest quality by the Leiden algorithm (Traag, Waltman and van Eck, From Louvain to Leiden: guaranteeing well-connected communities, 2019), with
/// weights. Deterministic for a seed and for any number of threads. An isolated node is a group of its own.
/// </summary>
/// <remarks>
/// After every iteration each group is connected, and well so: it can be put together from single nodes by joining parts that have at least as much between
/// them as is expected. No two groups gain by becoming one. Once an iteration moves nothing, no single node gains by moving either.
/// Memory: about 40 bytes an edge without weights, 60 with, and 100 a node.
/// </remarks>
public static class Leiden
{
    // Two partitions whose qualities differ by less are equally good.
    private const double Rounding = 1e-12;

    /// <summary>One run: iterations, each from the result of the one before, until one moves nothing. Each is about O(m log n).</summary>
    /// <param name="graph">The network, without direction; its weights count.</param>
    /// <param name="resolution">
    /// γ of the quality, finite, 0 or more: above it gives smaller groups, below larger; 0 gives the connected components. For modularity 1 is usual; for CPM it is a
    /// weight per pair and must be chosen, somewhat below the density that groups are to have.
    /// </param>
    /// <param name="seed">Any number; another seed may find another of several near-best partitions.</param>
    /// <param name="quality">What is to be made great.</param>
    /// <param name="iterations">
    /// At most so many, 1 or more. By default as many as it takes; in a large network without groups that is many, and the first two bring nearly all.
    /// </param>
    /// <param name="progress">How far the run is, 0 … 1: every iteration halves what was left, for how many there will be is not known.</param>
    /// <param name="stop">Cancels between levels of an iteration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is negative or not finite, or there are fewer than 1 iterations.</exception>
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
            // Nothing is expected anywhere, so that every edge is worth having inside.
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
    /// The partition on which many seeds agree (Lancichinetti and Fortunato 2012, along edges as in Tandon et al. 2019): edges are weighed by the share of runs that
    /// keep their ends together, shares below one half are dropped, and so on until all runs give the same, or for 20 rounds. What they agree on is improved in the
    /// network itself, and if one of the first runs is still of higher quality, that run is the answer: agreement never costs quality.
    /// </summary>
    /// <param name="graph">The network, without direction; its weights count.</param>
    /// <param name="runs">Seeds per round, 1 or more.</param>
    /// <param name="resolution">γ of the quality, finite, 0 or more.</param>
    /// <param name="seed">The runs use this seed and those after it.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="quality">What is to be made great.</param>
    /// <param name="progress">How far it is, 0 … 1: every round halves what was left.</param>
    /// <param name="stop">Cancels between levels of an iteration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is negative or not finite, or there are fewer than 1 runs or threads.</exception>
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
        // In a loop of several threads it would come out wrapped in another exception.
        Require(graph, resolution);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(runs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        stop.ThrowIfCancellationRequested();
        var results = new Partition[runs];
        Partition[] first = results;
        var left = 1.0;
        for (var round = 0; round < 20; round++)
        {
            // Agreement is counted by edges and not by chance, so only the first round knows the quality and its resolution.
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
