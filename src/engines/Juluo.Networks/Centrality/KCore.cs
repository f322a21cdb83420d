namespace Juluo.Networks.Centrality;

/// <summary>
/// Cores (Seidman 1983): the k-core is what is left when everybody with fewer than k neighbours has gone, again and again. Weights play no part. Any
/// number of threads may call it.
/// </summary>
public static class KCore
{
    /// <summary>
    /// Largest k for which each node is in the k-core, 0 … its degree; 0 for isolated nodes. O(n + m) (Batagelj and Zaveršnik 2003), 3 n integers.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="direction">
    /// Which edges a node needs k of, where they have a direction: in-cores, out-cores, or both together, as igraph counts them.
    /// </param>
    /// <param name="stop">Cancels between shells.</param>
    public static int[] Of(Graph graph, EdgeDirection direction = EdgeDirection.Both, CancellationToken stop = default) =>
        Peel(graph, direction, stop).Left;

    /// <summary>The same with its shells, cores and order. O(n + m).</summary>
    /// <param name="graph">The network.</param>
    /// <param name="direction">Which edges a node needs k of, where they have a direction.</param>
    /// <param name="stop">Cancels between shells.</param>
    public static CoreDecomposition Decompose(Graph graph, EdgeDirection direction = EdgeDirection.Both, CancellationToken stop = default)
    {
        var (left, order) = Peel(graph, direction, stop);
        return new CoreDecomposition(left, order[..left.Length]);
    }

    /// <summary>
    /// Shell after shell: a node stays in the list of those left for as many shells as it has core, at most its degree, so that going through the list for
    /// each shell is O(n + m) in all, and in order where a queue by degree would jump about (Kabir and Madduri 2017).
    /// </summary>
    private static (int[] Left, int[] Order) Peel(Graph graph, EdgeDirection direction, CancellationToken stop)
    {
        var left = Degrees.Of(graph, direction);
        var waiting = new int[left.Length];
        for (var node = 0; node < waiting.Length; node++)
        {
            waiting[node] = node;
        }
        // One place more than there are nodes: what is written there counts only if the place is then taken.
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
                // Who has less has gone with an earlier shell.
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
                // An edge that ends at a node is lost to it with the node that it begins at.
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

    // Without a branch, as half of them would be foretold wrongly.
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
