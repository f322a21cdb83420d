using Juluo.Networks.Paths;

namespace Juluo.Networks.Centrality;

/// <summary>
/// Eigenvector centrality (Bonacich 1972): a node's value is the weighted sum of its neighbours' values, divided by the largest eigenvalue of the network. In a directed
/// graph the sum is over the nodes that lead to it. Thread-safe.
/// </summary>
public static class Eigenvector
{
    // Eigenvalues of two components that differ by no more than this count as equal.
    private const double Same = 1e-10;

    /// <summary>
    /// Returns the centrality of every node, 0 … 1, with a maximum of 1. NaN if it is undefined: without edges, or if edge directions allow no cycle, as all eigenvalues
    /// are then 0 (igraph returns 1 and 0 there).
    /// </summary>
    /// <remarks>
    /// Each strongly connected component with more than one node has one positive eigenvector with its eigenvalue: in an undirected graph found by locally optimal
    /// conjugate gradients (Knyazev 2001), in a directed one by iterating on A + cI, whose shift c makes it converge in bipartite components and cycles too, where A
    /// alone would oscillate for ever. The component with the largest eigenvalue keeps its vector, nodes reachable from it get the resulting flow, and all other nodes
    /// are 0, so that in a disconnected network only one component counts. Where several components share the largest eigenvalue there is no single answer: here each
    /// that does not lead to another of them is scaled to a maximum of 1, and they are added. O(m) a step; the number of steps grows with one over the gap to the next
    /// eigenvalue, in an undirected graph with its square root. 6 n doubles, and a copy of the component.
    /// </remarks>
    /// <param name="graph">The network; its weights are read, and <c>graph.WithoutWeights()</c> counts all ties equally.</param>
    /// <param name="progress">Share of the parts done, 0 … 1.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <exception cref="ArithmeticException">The iteration did not converge within 100,000 steps: the gap is too small.</exception>
    public static double[] Of(Graph graph, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var part = Parts(graph);
        var leading = Leading(graph, part, progress, stop);
        var centrality = new double[graph.NodeCount];
        if (leading.Count == 0)
        {
            Array.Fill(centrality, double.NaN);
            progress?.Report(1);
            return centrality;
        }
        foreach (var (nodes, vector, value) in leading)
        {
            var own = new double[graph.NodeCount];
            for (var k = 0; k < nodes.Length; k++)
            {
                own[nodes[k]] = vector[k];
            }
            var reached = Reached(graph, nodes);
            if (leading.Exists(other => other.Nodes != nodes && reached[other.Nodes[0]]))
            {
                continue;
            }
            Flow(graph, own, nodes, reached, value, stop);
            for (var node = 0; node < own.Length; node++)
            {
                centrality[node] += own[node];
            }
        }
        var most = centrality.Max();
        for (var node = 0; node < centrality.Length; node++)
        {
            centrality[node] /= most;
        }
        progress?.Report(1);
        return centrality;
    }

    private static int[][] Parts(Graph graph) =>
        [
            .. (graph.IsDirected ? Components.Strong(graph) : Components.Of(graph))
                .Select((part, node) => (part, node))
                .GroupBy(x => x.part, x => x.node)
                .Where(nodes => nodes.Skip(1).Any())
                .Select(nodes => nodes.ToArray()),
        ];

    /// <summary>Returns the components with the largest eigenvalue, with their vectors scaled to a maximum of 1.</summary>
    private static List<(int[] Nodes, double[] Vector, double Value)> Leading(
        Graph graph,
        int[][] parts,
        IProgress<double>? progress,
        CancellationToken stop
    )
    {
        var leading = new List<(int[] Nodes, double[] Vector, double Value)>();
        for (var k = 0; k < parts.Length; k++)
        {
            var nodes = parts[k];
            var own = nodes.Length == graph.NodeCount ? graph : graph.Subgraph(nodes);
            var (vector, value) = graph.IsDirected ? LeadingPair.Directed(own, stop) : LeadingPair.Undirected(own, stop);
            if (leading.TrueForAll(other => value >= other.Value * (1 - Same)))
            {
                leading.RemoveAll(other => other.Value < value * (1 - Same));
                leading.Add((nodes, vector, value));
            }
            if (k + 1 < parts.Length)
            {
                progress?.Report((k + 1.0) / parts.Length);
            }
        }
        return leading;
    }

    private static bool[] Reached(Graph graph, int[] from)
    {
        var reached = new bool[graph.NodeCount];
        var next = new Queue<int>(from);
        foreach (var node in from)
        {
            reached[node] = true;
        }
        while (next.TryDequeue(out var node))
        {
            foreach (var other in graph.Neighbours(node))
            {
                if (!reached[other])
                {
                    reached[other] = true;
                    next.Enqueue(other);
                }
            }
        }
        return reached;
    }

    // Adds the flow from a component to the nodes it leads to that do not lead back. Converges from below, as their own eigenvalues are smaller.
    private static void Flow(Graph graph, double[] vector, int[] part, bool[] reached, double value, CancellationToken stop)
    {
        var isPart = new bool[vector.Length];
        foreach (var node in part)
        {
            isPart[node] = true;
        }
        int[] others = [.. Enumerable.Range(0, vector.Length).Where(node => reached[node] && !isPart[node])];
        for (var (moves, step) = (others.Length > 0, 0); moves; step++)
        {
            LeadingPair.RequireStep(step, stop);
            moves = false;
            foreach (var node in others)
            {
                var got = LeadingPair.Got(graph, vector, node) / value;
                moves |= got - vector[node] > 1e-15 * got;
                vector[node] = got;
            }
        }
    }
}
