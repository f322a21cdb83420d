using Juluo.Networks.Paths;

namespace Juluo.Networks.Centrality;

/// <summary>
/// Eigenvector centrality (Bonacich 1972): a node counts for as much as its neighbours together, by weight, over the largest eigenvalue of the network. Where
/// edges have a direction it has that from those that lead to it. Any number of threads may call it.
/// </summary>
public static class Eigenvector
{
    // Eigenvalues of two parts that differ by no more than this are one.
    private const double Same = 1e-10;

    /// <summary>
    /// Centrality of every node, 0 … 1, the largest being 1. NaN where there is none: without edges, or where direction allows no way back to any node, as all
    /// eigenvalues are then 0 (igraph says 1 and 0 there).
    /// </summary>
    /// <remarks>
    /// Each strongly connected part with more than one node has one positive eigenvector and its eigenvalue: without direction found by locally optimal conjugate
    /// gradients (Knyazev 2001), with direction by iterating on A + cI, whose shift c lets it settle in bipartite parts and circles too, where A alone would swing for
    /// ever. The part with the largest eigenvalue keeps its vector, and what can be reached from it gets what flows there; all else is 0, so that in a
    /// network in pieces only one piece counts. Where several parts share the largest eigenvalue there is no single answer: here each that does not lead to another of
    /// them is scaled to a largest of 1, and they are added. O(m) a step; the number of steps grows with one over the gap to the next eigenvalue,
    /// its square root without direction. 6 n doubles, and a copy of the part.
    /// </remarks>
    /// <param name="graph">The network; its weights are read, and <c>graph.WithoutWeights()</c> counts ties alike.</param>
    /// <param name="progress">Share of the parts done, 0 … 1.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <exception cref="ArithmeticException">The iteration did not settle within 100,000 steps: the gap is too small.</exception>
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

    /// <summary>The parts with the largest eigenvalue, their vectors with a largest of 1.</summary>
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

    // What flows from the part to those that it leads to but that do not lead back; from below, and so to a limit, as their own eigenvalues are smaller.
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
