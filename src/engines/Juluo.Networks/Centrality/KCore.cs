namespace Juluo.Networks.Centrality;

/// <summary>
/// Cores (Seidman 1983): the k-core is the rest after repeatedly removing all nodes with fewer than k neighbours. Ignores weights. Thread-safe.
/// </summary>
public static class KCore
{
    /// <summary>
    /// Returns the largest k for which each node is in the k-core, 0 … its degree; 0 for isolated nodes. O(n + m) (Batagelj and Zaveršnik 2003), 3 n integers.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="direction">
    /// The edges of which a node needs k in a directed graph: in-cores, out-cores, or both together, as igraph counts them.
    /// </param>
    /// <param name="stop">Cancels between shells.</param>
    public static int[] Of(Graph graph, EdgeDirection direction = EdgeDirection.Both, CancellationToken stop = default) =>
        Peel(graph, direction, stop).Left;

    /// <summary>Returns the cores with their shells and order of removal. O(n + m).</summary>
    /// <param name="graph">The network.</param>
    /// <param name="direction">The edges of which a node needs k in a directed graph.</param>
    /// <param name="stop">Cancels between shells.</param>
    public static CoreDecomposition Decompose(Graph graph, EdgeDirection direction = EdgeDirection.Both, CancellationToken stop = default)
    {
        var (left, order) = Peel(graph, direction, stop);
        return new CoreDecomposition(left, order[..left.Length]);
    }

    /// <summary>
    /// Removes shell after shell: a node stays in the list of remaining nodes for as many shells as its core number, at most its degree, so that scanning the list for
    /// each shell is O(n + m) in all, and sequential where a queue by degree would jump about (Kabir and Madduri 2017).
    /// </summary>
    private static (int[] Left, int[] Order) Peel(Graph graph, EdgeDirection direction, CancellationToken stop)
    {
        var left = Degrees.Of(graph, direction);
        var waiting = new int[left.Length];
        for (var node = 0; node < waiting.Length; node++)
        {
            waiting[node] = node;
        }
        // One place more than there are nodes: a value written there counts only if the place is then taken.
        var order = new int[left.Length + 1];
        int taken = 0,
            gone = 0,
            waits = waiting.Length;
        for (var k = 0; gone < left.Length; k++)
        {
            stop.ThrowIfCancellationRequested();
            var kept = 0;
            foreach (var node in waiting.AsSpan(0, waits))
            {
                // Nodes with fewer neighbours were removed with an earlier shell.
                if (left[node] == k)
                {
                    order[taken++] = node;
                }
                else if (left[node] > k)
                {
                    waiting[kept++] = node;
                }
            }
            waits = kept;
            for (; gone < taken; gone++)
            {
                // A node loses an incoming edge when the node at its start is removed.
                if (!graph.IsDirected || direction != EdgeDirection.Out)
                {
                    taken = Leave(graph.Neighbours(order[gone]), k, left, order, taken);
                }
                if (graph.IsDirected && direction != EdgeDirection.In)
                {
                    taken = Leave(graph.Predecessors(order[gone]), k, left, order, taken);
                }
            }
        }
        return (left, order);
    }

    // Branch-free, as half of the branches would be mispredicted.
    private static int Leave(ReadOnlySpan<int> others, int k, int[] left, int[] order, int taken)
    {
        foreach (var other in others)
        {
            ref var edges = ref left[other];
            var before = edges;
            edges = before - (before > k ? 1 : 0);
            order[taken] = other;
            taken += before == k + 1 ? 1 : 0;
        }
        return taken;
    }
}
