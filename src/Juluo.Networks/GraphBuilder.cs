namespace Juluo.Networks;

/// <summary>
/// Collects edges and makes a <see cref="Graph"/> of them. Parallel edges are merged by adding their weights; an edge whose weights add up
/// to 0 is no edge. Not safe for several threads.
/// </summary>
/// <param name="nodeCount">Number of nodes, 0 or more; isolated nodes need no edge to exist.</param>
public sealed class GraphBuilder(int nodeCount)
{
    private readonly int nodes =
        nodeCount >= 0
            ? nodeCount
            : throw new ArgumentOutOfRangeException(nameof(nodeCount), nodeCount, "A graph cannot have fewer than 0 nodes.");
    private readonly List<Edge> edges = [];

    /// <summary>Adds one edge, in either direction. O(1) amortised.</summary>
    /// <param name="a">One end.</param>
    /// <param name="b">The other end.</param>
    /// <param name="weight">Strength, finite and not negative.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node, or the weight is NaN, infinite or negative.</exception>
    /// <exception cref="ArgumentException">Both ends are one node: nobody has a tie with themselves.</exception>
    public GraphBuilder Add(int a, int b, double weight = 1)
    {
        RequireNode(a, nameof(a));
        RequireNode(b, nameof(b));
        if (a == b)
        {
            throw new ArgumentException($"Node {a} cannot be joined with itself.", nameof(b));
        }
        if (!double.IsFinite(weight) || weight < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight must be a finite number, 0 or more.");
        }
        edges.Add(a < b ? new Edge(a, b, weight) : new Edge(b, a, weight));
        return this;
    }

    /// <summary>The graph of all edges added so far; the builder may be used further. O(m log d).</summary>
    public Graph Build()
    {
        var merged = Merged();
        var offsets = new int[nodes + 1];
        foreach (var edge in merged)
        {
            offsets[edge.A + 1]++;
            offsets[edge.B + 1]++;
        }
        for (var node = 0; node < nodes; node++)
        {
            offsets[node + 1] += offsets[node];
        }
        var next = offsets.AsSpan(0, nodes).ToArray();
        var neighbours = new int[merged.Count * 2];
        var weights = new double[merged.Count * 2];
        // Edges come ordered by A and then B, so a row first receives its smaller neighbours in order and then its larger ones in order.
        foreach (var edge in merged)
        {
            (neighbours[next[edge.B]], weights[next[edge.B]++]) = (edge.A, edge.Weight);
        }
        foreach (var edge in merged)
        {
            (neighbours[next[edge.A]], weights[next[edge.A]++]) = (edge.B, edge.Weight);
        }
        return new Graph(offsets, neighbours, weights);
    }

    private List<Edge> Merged()
    {
        // Weights take part in the order so that the sum of parallel edges does not depend on the order in which they were added.
        var sorted = edges.ToArray();
        Array.Sort(sorted, static (x, y) => (x.A, x.B, x.Weight).CompareTo((y.A, y.B, y.Weight)));
        var merged = new List<Edge>(sorted.Length);
        for (var at = 0; at < sorted.Length; )
        {
            var (a, b, weight) = sorted[at];
            for (at++; at < sorted.Length && sorted[at].A == a && sorted[at].B == b; at++)
            {
                weight += sorted[at].Weight;
            }
            if (weight > 0)
            {
                merged.Add(
                    double.IsFinite(weight)
                        ? new Edge(a, b, weight)
                        : throw new OverflowException($"The weights of edge {a}–{b} add up to infinity.")
                );
            }
        }
        return merged;
    }

    private void RequireNode(int node, string name)
    {
        if ((uint)node >= (uint)nodes)
        {
            throw new ArgumentOutOfRangeException(name, node, $"A node must be 0 … {nodes - 1}.");
        }
    }
}
