using Juluo.Networks.Statistics;

namespace Juluo.Networks.NullModels;

/// <summary>
/// A random graph in which everybody has as many ties as before (Maslov and Sneppen 2002): what a measure is worth is how far it lies from its values on
/// many of these. Two edges a–b and c–d become a–d and c–b, again and again; a swap that would join a node with itself or double an edge is left out.
/// </summary>
/// <remarks>
/// Swaps that were left out count as tried, which makes every graph with these degrees equally likely in the long run. With direction each node keeps
/// how many it leads to and how many lead to it; the one thing that such swaps cannot do is turn a circle of three round
/// (Rao, Jana and Bandyopadhyay 1996), which matters only where little else is possible.
/// </remarks>
public static class DegreePreservingRewiring
{
    /// <summary>Tries for each edge when no number is given: enough for the first graph to be forgotten (Milo et al. 2003 take as many at most).</summary>
    public const int TriesPerEdge = 100;

    private const int BetweenLooks = 4096;

    /// <summary>
    /// A graph with the degrees of this one, the same for a seed on every machine. Weights move with the edges: with direction each
    /// stays with the node where its edge begins, so that what leaves a node is kept; without direction strengths are not kept. O(m + tries), 40 bytes an edge.
    /// </summary>
    /// <param name="graph">Where to begin.</param>
    /// <param name="seed">Another seed, another graph.</param>
    /// <param name="tries">How many swaps are tried, 0 or more; default <see cref="TriesPerEdge"/> times the number of edges.</param>
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
