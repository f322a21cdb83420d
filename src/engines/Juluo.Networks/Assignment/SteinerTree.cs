using Juluo.Networks.Paths;

namespace Juluo.Networks.Assignment;

/// <summary>
/// Finds a short tree that joins some nodes of a network, through others where that is shorter: the people to add so that all members of a team are connected. At most 2
/// (1 − 1/k) times as long as the shortest for k terminals (Mehlhorn 1988): finds the nearest terminal of each node, the best paths between neighbouring terminals, and a
/// spanning tree of those.
/// </summary>
public static class SteinerTree
{
    /// <summary>
    /// Returns the tree; if not all terminals can be joined, a forest with a tree for each component of the network. Deterministic: ties go to the smaller numbers. O(m +
    /// n log n) time, 40 bytes of memory for each node and for each edge.
    /// </summary>
    /// <param name="graph">The network, undirected.</param>
    /// <param name="terminals">The nodes to join; duplicates count once.</param>
    /// <param name="length">The length of an edge; by default a strong tie is short.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">A terminal is not a node.</exception>
    /// <exception cref="NotSupportedException">The graph is directed; pass <see cref="Graph.ToUndirected"/>.</exception>
    public static SteinerResult Of(
        Graph graph,
        ReadOnlySpan<int> terminals,
        EdgeLength length = EdgeLength.InverseWeight,
        CancellationToken stop = default
    )
    {
        graph.RequireUndirected();
        foreach (var terminal in terminals)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)terminal, (uint)graph.NodeCount, nameof(terminals));
        }
        int[] joined = [.. terminals.ToArray().Distinct().Order()];
        var near = new NearestTerminal(graph, length);
        near.Spread(joined, stop);
        stop.ThrowIfCancellationRequested();
        var pieces = new DisjointSets(graph.NodeCount);
        var edges = new HashSet<(int A, int B)>();
        foreach (var (a, b) in Bridges(graph, near))
        {
            if (pieces.Join(near.Terminal[a], near.Terminal[b]))
            {
                edges.Add((a, b));
                near.WayBack(a, edges);
                near.WayBack(b, edges);
            }
        }
        // Paths to different terminals never cross: each stays among the nodes nearest to its own terminal. So this is a forest, and every leaf of it is a terminal.
        Edge[] tree = [.. edges.Select(e => new Edge(e.A, e.B, graph.Weight(e.A, e.B))).OrderBy(e => (e.A, e.B))];
        return new(
            tree,
            tree.Sum(edge => near.Length(edge.Weight)),
            [.. joined.GroupBy(pieces.Of).Select(piece => (IReadOnlyList<int>)[.. piece])]
        );
    }

    /// <summary>Returns the edges between the neighbourhoods of two terminals, by the length of the path over them.</summary>
    private static IEnumerable<(int A, int B)> Bridges(Graph graph, NearestTerminal near) =>
        graph
            .Edges()
            .Where(edge => near.Terminal[edge.A] != near.Terminal[edge.B])
            .Select(edge => (Way: near.Distance[edge.A] + near.Length(edge.Weight) + near.Distance[edge.B], edge.A, edge.B))
            .Order()
            .Select(x => (x.A, x.B));
}
