using Juluo.Networks.NullModels;

namespace Juluo.Networks.Groups;

/// <summary>Rich club: the density of ties among well-connected nodes. For undirected graphs; ignores weights.</summary>
public static class RichClub
{
    /// <summary>
    /// Returns for each degree k = 0 … the highest: the share of pairs among the nodes of more than k ties that are joined (Zhou and Mondragón 2004), 0 … 1; NaN if fewer
    /// than two nodes have as many. It rises with k by chance alone, see <see cref="Normalised"/>. O(n + m).
    /// </summary>
    /// <param name="graph">The network.</param>
    public static double[] Of(Graph graph)
    {
        graph.RequireUndirected();
        var most = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            most = Math.Max(most, graph.Degree(node));
        }
        // An edge is in the club for every k below the lower of its two degrees.
        var nodes = new long[most + 2];
        var edges = new long[most + 2];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            nodes[graph.Degree(node)]++;
            foreach (var other in graph.Neighbours(node))
            {
                edges[Math.Min(graph.Degree(node), graph.Degree(other))] += other > node ? 1 : 0;
            }
        }
        var share = new double[most + 1];
        for (var k = most; k >= 0; k--)
        {
            nodes[k] += nodes[k + 1];
            edges[k] += edges[k + 1];
            share[k] = nodes[k + 1] < 2 ? double.NaN : 2.0 * edges[k + 1] / (nodes[k + 1] * (nodes[k + 1] - 1.0));
        }
        return share;
    }

    /// <summary>
    /// Returns the rich club divided by its mean over random graphs with the same degrees (Colizza, Flammini, Serrano and Vespignani 2006): above 1 well-connected nodes
    /// are joined more than their degrees explain. NaN where <see cref="Of"/> is NaN, and where no random graph has an edge in the club.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="samples">Random graphs, 1 or more; each costs as much as <see cref="DegreePreservingRewiring"/>.</param>
    /// <param name="seed">The samples use this seed and those after it.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the samples done, 0 … 1.</param>
    /// <param name="stop">Cancels within a sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of samples or threads is below 1.</exception>
    public static double[] Normalised(
        Graph graph,
        int samples = 20,
        ulong seed = 1,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        var seen = Of(graph);
        var plain = graph.WithoutWeights();
        var random = new double[samples][];
        NodeBlocks.ForEach(
            samples,
            threads,
            () => 0,
            (sample, _) => random[sample] = Of(DegreePreservingRewiring.Of(plain, seed + (ulong)sample, stop: stop)),
            progress,
            stop,
            size: 1
        );
        for (var k = 0; k < seen.Length; k++)
        {
            // Degrees are the same in all samples, so all have a value where the graph has one.
            var mean = 0.0;
            foreach (var shares in random)
            {
                mean += shares[k] / samples;
            }
            seen[k] = mean > 0 ? seen[k] / mean : double.NaN;
        }
        return seen;
    }
}
