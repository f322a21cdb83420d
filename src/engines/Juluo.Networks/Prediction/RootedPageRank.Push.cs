using Juluo.Networks.Centrality;

namespace Juluo.Networks.Prediction;

public static partial class RootedPageRank
{
    /// <summary>
    /// Computes the walk from a root approximately and locally, whatever the size of the graph (push: Andersen, Chung and Lang, Local graph partitioning using PageRank
    /// vectors, 2006): the residual at a node is partly kept and partly pushed on to its neighbours, as long as it exceeds <paramref name="error"/> for each unit of the
    /// node's strength.
    /// </summary>
    /// <remarks>
    /// No share is too large, and that of node v is too small by at most error · d(v), d its strength (its degree in an unweighted graph): by reversibility the
    /// residuals, at most error · d(u) at u, would bring at most that much to v. At most 1 / (error · (1 − damping)) strengths' worth of pushes, and at most as much
    /// memory.
    /// </remarks>
    /// <param name="graph">The network, undirected: the bound needs reversibility.</param>
    /// <param name="root">The node at which the walk restarts.</param>
    /// <param name="error">The largest residual at each node for each unit of its strength, above 0.</param>
    /// <param name="damping">Probability of a further step, 0 … below 1.</param>
    /// <param name="stop">Cancels between pushes.</param>
    /// <returns>Nodes with a share, ascending, and their shares, above 0 and at most 1 in sum.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The root is not a node; error or damping is out of range.</exception>
    /// <exception cref="NotSupportedException">The graph is directed.</exception>
    public static (int Node, double Share)[] Push(
        Graph graph,
        int root,
        double error,
        double damping = PageRank.Damping,
        CancellationToken stop = default
    )
    {
        graph.RequireUndirected();
        RequireNode(graph, root);
        PageRankSystem.RequireDamping(damping);
        if (!(error > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(error), error, "An error must be above 0.");
        }
        if (graph.Degree(root) == 0)
        {
            return [(root, 1)];
        }
        var kept = new Dictionary<int, double>();
        var waiting = new Dictionary<int, double> { [root] = 1 };
        var next = new Queue<int>([root]);
        while (next.TryDequeue(out var node))
        {
            stop.ThrowIfCancellationRequested();
            var here = waiting[node];
            // A node is queued once, from when its residual is too large until it is pushed; the root is first in any case.
            if (here <= error * graph.Strength(node))
            {
                continue;
            }
            kept[node] = kept.GetValueOrDefault(node) + ((1 - damping) * here);
            waiting[node] = 0;
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var at = 0; at < neighbours.Length; at++)
            {
                var other = neighbours[at];
                var enough = error * graph.Strength(other);
                var before = waiting.GetValueOrDefault(other);
                var after = before + (damping * here * weights[at] / graph.Strength(node));
                waiting[other] = after;
                if (before <= enough && after > enough)
                {
                    next.Enqueue(other);
                }
            }
        }
        return [.. kept.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value))];
    }
}
