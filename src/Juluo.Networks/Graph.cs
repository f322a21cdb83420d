namespace Juluo.Networks;

/// <summary>
/// An immutable undirected weighted graph in compressed rows: nodes are 0 … <see cref="NodeCount"/> − 1, no self-loops, no parallel edges,
/// every weight positive and finite. Whatever a node or an edge means stays outside, in arrays of the caller aligned with the numbers here.
/// Safe to read from any number of threads. About 24 bytes an edge.
/// </summary>
/// <remarks>
/// Measures that can be taken with or without weights read the weights of the graph they are given; pass
/// <see cref="WithoutWeights"/> to count ties instead.
/// </remarks>
public sealed class Graph
{
    private readonly int[] offsets;
    private readonly int[] neighbours;
    private readonly double[] weights;
    private readonly double[] strengths;
    private readonly int[] edgeBase;

    /// <summary>Takes rows that are already symmetric, sorted and merged: only the builder and the views of this class make such rows.</summary>
    internal Graph(int[] offsets, int[] neighbours, double[] weights)
    {
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.weights = weights;
        NodeCount = offsets.Length - 1;
        strengths = new double[NodeCount];
        edgeBase = new int[NodeCount];
        var edges = 0;
        for (var node = 0; node < NodeCount; node++)
        {
            var row = neighbours.AsSpan(offsets[node], offsets[node + 1] - offsets[node]);
            var lower = ~row.BinarySearch(node);
            edgeBase[node] = edges - lower;
            edges += row.Length - lower;
            var strength = 0.0;
            foreach (var weight in Weights(node))
            {
                strength += weight;
            }
            strengths[node] = strength;
            TotalWeight += strength;
        }
        TotalWeight /= 2;
    }

    /// <summary>A graph of these edges; parallel edges are merged by adding their weights. O(m log d).</summary>
    /// <param name="nodeCount">Number of nodes, 0 or more.</param>
    /// <param name="edges">Edges in any order and either direction.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node, or a weight is NaN, infinite or negative.</exception>
    /// <exception cref="ArgumentException">An edge joins a node with itself.</exception>
    public static Graph FromEdges(int nodeCount, IEnumerable<Edge> edges)
    {
        var builder = new GraphBuilder(nodeCount);
        foreach (var edge in edges)
        {
            builder.Add(edge.A, edge.B, edge.Weight);
        }
        return builder.Build();
    }

    /// <summary>Number of nodes, isolated ones included.</summary>
    public int NodeCount { get; }

    /// <summary>Number of undirected edges.</summary>
    public int EdgeCount => neighbours.Length / 2;

    /// <summary>Sum of the weights of all edges, each counted once.</summary>
    public double TotalWeight { get; }

    /// <summary>Share of all possible pairs that are edges, 0 … 1; 0 for fewer than two nodes.</summary>
    public double Density => NodeCount < 2 ? 0 : EdgeCount / (NodeCount * (NodeCount - 1.0) / 2);

    /// <summary>Number of neighbours of a node. O(1).</summary>
    public int Degree(int node) => offsets[node + 1] - offsets[node];

    /// <summary>Sum of the weights of a node's edges. O(1).</summary>
    public double Strength(int node) => strengths[node];

    /// <summary>Neighbours of a node in ascending order, without copying.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => neighbours.AsSpan(offsets[node], offsets[node + 1] - offsets[node]);

    /// <summary>Weights of a node's edges, in the order of <see cref="Neighbours"/>, without copying.</summary>
    public ReadOnlySpan<double> Weights(int node) => weights.AsSpan(offsets[node], offsets[node + 1] - offsets[node]);

    /// <summary>Weight of the edge between two nodes; 0 when there is none. O(log d) of the smaller degree.</summary>
    public double Weight(int a, int b)
    {
        var (from, to) = Degree(a) <= Degree(b) ? (a, b) : (b, a);
        var at = Neighbours(from).BinarySearch(to);
        return at < 0 ? 0 : Weights(from)[at];
    }

    /// <summary>Whether two nodes are joined. O(log d).</summary>
    public bool HasEdge(int a, int b) => Weight(a, b) > 0;

    /// <summary>Number of neighbours that two nodes share. O(d of both).</summary>
    public int CommonNeighbours(int a, int b)
    {
        ReadOnlySpan<int> left = Neighbours(a),
            right = Neighbours(b);
        int i = 0,
            j = 0,
            common = 0;
        while (i < left.Length && j < right.Length)
        {
            var order = left[i].CompareTo(right[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            common += order == 0 ? 1 : 0;
        }
        return common;
    }

    /// <summary>All edges once, ends ascending (A &lt; B), ordered by A and then B. Results "per edge" are aligned with this order.</summary>
    public IEnumerable<Edge> Edges()
    {
        for (var node = 0; node < NodeCount; node++)
        {
            for (var at = offsets[node]; at < offsets[node + 1]; at++)
            {
                if (neighbours[at] > node)
                {
                    yield return new Edge(node, neighbours[at], weights[at]);
                }
            }
        }
    }

    /// <summary>Position of an edge in <see cref="Edges"/>; −1 when the two are not joined. O(log d).</summary>
    public int EdgeIndex(int a, int b)
    {
        var (low, high) = a < b ? (a, b) : (b, a);
        var at = Neighbours(low).BinarySearch(high);
        return at < 0 ? -1 : edgeBase[low] + at;
    }

    /// <summary>The same nodes with only the edges for which <paramref name="keep"/> holds. O(m).</summary>
    public Graph Filter(Func<Edge, bool> keep) => Rebuild(edge => keep(edge) ? edge.Weight : 0);

    /// <summary>The same edges with new weights; an edge given weight 0 is left out. O(m).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A new weight is NaN, infinite or negative.</exception>
    public Graph Reweight(Func<Edge, double> weight) => Rebuild(weight);

    /// <summary>The same edges, each of weight 1: measures then count ties. O(n + m), rows are shared.</summary>
    public Graph WithoutWeights()
    {
        var ones = new double[weights.Length];
        Array.Fill(ones, 1);
        return new Graph(offsets, neighbours, ones);
    }

    /// <summary>The graph among some nodes; node k of the result is <paramref name="nodes"/>[k]. O(n + m of those nodes).</summary>
    /// <exception cref="ArgumentException">A node is named twice.</exception>
    public Graph Subgraph(ReadOnlySpan<int> nodes)
    {
        var place = new int[NodeCount];
        Array.Fill(place, -1);
        for (var k = 0; k < nodes.Length; k++)
        {
            if (place[nodes[k]] >= 0)
            {
                throw new ArgumentException($"Node {nodes[k]} is named twice.", nameof(nodes));
            }
            place[nodes[k]] = k;
        }
        var builder = new GraphBuilder(nodes.Length);
        foreach (var node in nodes)
        {
            var row = Neighbours(node);
            for (var at = 0; at < row.Length; at++)
            {
                if (place[row[at]] > place[node])
                {
                    builder.Add(place[node], place[row[at]], Weights(node)[at]);
                }
            }
        }
        return builder.Build();
    }

    private Graph Rebuild(Func<Edge, double> weight)
    {
        var builder = new GraphBuilder(NodeCount);
        foreach (var edge in Edges())
        {
            builder.Add(edge.A, edge.B, weight(edge));
        }
        return builder.Build();
    }
}
