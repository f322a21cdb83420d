using Juluo.Networks.Statistics;

namespace Juluo.Networks.NullModels;

/// <summary>
/// Random graphs with the same degrees (Maslov and Sneppen 2002): compare a measure with its values on many of these. Edges a–b and c–d become a–d and c–b, again and
/// again; a swap that would create a self-loop or a double edge is skipped.
/// </summary>
/// <remarks>
/// Skipped swaps count as tries, which makes every graph with these degrees equally likely in the long run. In a directed graph each node keeps its out-degree and its
/// in-degree; such swaps cannot reverse a cycle of three (Rao, Jana and Bandyopadhyay 1996), which matters only if little else is possible.
/// </remarks>
public static class DegreePreservingRewiring
{
    /// <summary>Default number of tries for each edge: enough to forget the original graph (Milo et al. 2003 take at most as many).</summary>
    public const int TriesPerEdge = 100;

    private const int BetweenLooks = 4096;

    /// <summary>
    /// Returns a graph with the degrees of this one, the same for a seed on every machine. Weights move with the edges: in a directed graph each stays with the source of
    /// its edge, so that out-strengths are kept; in an undirected graph strengths are not kept. O(m + tries), 40 bytes an edge.
    /// </summary>
    /// <param name="graph">The original graph.</param>
    /// <param name="seed">A different seed gives a different graph.</param>
    /// <param name="tries">The number of swaps to try, 0 or more; default <see cref="TriesPerEdge"/> times the number of edges.</param>
    /// <param name="progress">Share of the swaps tried, 0 … 1.</param>
    /// <param name="stop">Cancels between swaps.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of tries is negative.</exception>
    public static Graph Of(
        Graph graph,
        ulong seed,
        long? tries = null,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tries ?? 0, nameof(tries));
        var edges = graph.Edges().ToArray();
        var there = new HashSet<(int, int)>(edges.Length);
        foreach (var edge in edges)
        {
            there.Add((edge.A, edge.B));
        }
        var random = new SeededRandom(seed);
        var count = edges.Length < 2 ? 0 : tries ?? (long)TriesPerEdge * edges.Length;
        for (var at = 0L; at < count; at++)
        {
            if (at % BetweenLooks == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report((double)at / count);
            }
            Try(edges, there, random, graph.IsDirected);
        }
        stop.ThrowIfCancellationRequested();
        var rewired = graph.Rebuild(graph.NodeCount, edges, graph.IsDirected);
        progress?.Report(1);
        return rewired;
    }

    private static void Try(Edge[] edges, HashSet<(int, int)> there, SeededRandom random, bool directed)
    {
        int i = random.Below(edges.Length),
            j = random.Below(edges.Length);
        var (a, b, _) = edges[i];
        var (c, d, _) = edges[j];
        if (!directed && random.Below(2) == 1)
        {
            (c, d) = (d, c);
        }
        var (first, second) = (Key(a, d, directed), Key(c, b, directed));
        if (i == j || a == d || c == b || there.Contains(first) || there.Contains(second))
        {
            return;
        }
        there.Remove(Key(a, b, directed));
        there.Remove(Key(c, d, directed));
        there.Add(first);
        there.Add(second);
        edges[i] = edges[i] with { B = d };
        edges[j] = new(c, b, edges[j].Weight);
    }

    private static (int, int) Key(int a, int b, bool directed) => directed || a < b ? (a, b) : (b, a);
}
