namespace Juluo.Networks;

/// <summary>
/// An immutable graph in compressed rows, directed or not, weighted or not: nodes are 0 … <see cref="NodeCount"/> − 1, no self-loops, no parallel edges, every weight
/// positive and finite. The meaning of nodes and edges is kept by the caller, in arrays aligned with the numbers here. Safe to read from any number of threads. 24 bytes
/// an edge, 8 if unweighted; twice as much in a directed graph, for the incoming edges.
/// </summary>
/// <remarks>
/// Measures that work with or without weights read the weights of their graph; pass <see cref="WithoutWeights"/> to count ties instead. Measures for undirected graphs
/// refuse a directed one; pass <see cref="ToUndirected"/>.
/// </remarks>
public sealed partial class Graph
{
    private readonly Rows rows;
    private readonly Rows back;
    private readonly int[] edgeBase;

    /// <param name="rows">Targets of the edges from each node.</param>
    /// <param name="back">Sources of the edges to each node; the same rows in an undirected graph.</param>
    internal Graph(Rows rows, Rows back)
    {
        (this.rows, this.back) = (rows, back);
        edgeBase = IsDirected ? rows.Offsets : EdgesBefore(rows);
        for (var node = 0; node < NodeCount; node++)
        {
            TotalWeight += rows.Strength(node);
        }
        TotalWeight /= IsDirected ? 1 : 2;
    }

    /// <summary>Builds a graph from edges; parallel edges are merged by adding their weights. O(n + m log d).</summary>
    /// <param name="nodeCount">Number of nodes, 0 or more.</param>
    /// <param name="edges">Edges in any order; in an undirected graph with either end first.</param>
    /// <param name="directed">True if an edge leads from A to B only.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is not a node, or a weight is NaN or out of range, see <see cref="GraphBuilder.Add"/>.</exception>
    /// <exception cref="ArgumentException">An edge joins a node with itself.</exception>
    public static Graph FromEdges(int nodeCount, IEnumerable<Edge> edges, bool directed = false)
    {
        var builder = new GraphBuilder(nodeCount, directed);
        foreach (var edge in edges)
        {
            builder.Add(edge.A, edge.B, edge.Weight);
        }
        return builder.Build();
    }

    /// <summary>Number of nodes, isolated ones included.</summary>
    public int NodeCount => rows.Count;

    /// <summary>True if edges lead one way only.</summary>
    public bool IsDirected => !ReferenceEquals(rows, back);

    /// <summary>True if weights are stored; otherwise every edge weighs 1.</summary>
    public bool IsWeighted => rows.Weights is not null;

    /// <summary>Number of edges, each counted once.</summary>
    public int EdgeCount => IsDirected ? rows.Neighbours.Length : rows.Neighbours.Length / 2;

    /// <summary>Sum of the weights of all edges, each counted once.</summary>
    public double TotalWeight { get; }

    /// <summary>Number of edges as a share of all possible edges, 0 … 1; 0 for fewer than two nodes.</summary>
    public double Density => NodeCount < 2 ? 0 : EdgeCount / (NodeCount * (NodeCount - 1.0) / (IsDirected ? 1 : 2));

    /// <summary>Returns the number of neighbours of a node; in a directed graph, of the nodes to which its edges lead. O(1).</summary>
    public int Degree(int node) => rows.Degree(node);

    /// <summary>Returns the number of nodes that lead to a node; its degree in an undirected graph. O(1).</summary>
    public int InDegree(int node) => back.Degree(node);

    /// <summary>Returns the sum of the weights of a node's edges; in a directed graph of the outgoing ones. O(1).</summary>
    public double Strength(int node) => rows.Strength(node);

    /// <summary>Returns the sum of the weights of the edges that lead to a node. O(1).</summary>
    public double InStrength(int node) => back.Strength(node);

    /// <summary>Returns the neighbours of a node in ascending order, without copying; in a directed graph those it leads to.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => rows.Of(node);

    /// <summary>Returns the nodes that lead to a node, in ascending order, without copying; its neighbours in an undirected graph.</summary>
    public ReadOnlySpan<int> Predecessors(int node) => back.Of(node);

    /// <summary>Returns the weights of a node's edges, in the order of <see cref="Neighbours"/>, without copying.</summary>
    public ReadOnlySpan<double> Weights(int node) => rows.WeightsOf(node);

    /// <summary>Returns the weights of the edges that lead to a node, in the order of <see cref="Predecessors"/>, without copying.</summary>
    public ReadOnlySpan<double> InWeights(int node) => back.WeightsOf(node);

    /// <summary>Returns the weight of the edge from one node to another; 0 if there is none. O(log d).</summary>
    public double Weight(int a, int b)
    {
        var (from, to) = IsDirected || Degree(a) <= Degree(b) ? (a, b) : (b, a);
        var at = Neighbours(from).BinarySearch(to);
        return at < 0 ? 0 : Weights(from)[at];
    }

    /// <summary>Checks that an edge leads from one node to another. O(log d).</summary>
    public bool HasEdge(int a, int b) => Weight(a, b) > 0;

    /// <summary>Returns the number of neighbours that two nodes share. O(d of both).</summary>
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

    /// <summary>
    /// Returns all edges once, ordered by A and then B; in an undirected graph with ends ascending (A &lt; B). Results "per edge" are aligned with this order.
    /// </summary>
    public IEnumerable<Edge> Edges()
    {
        for (var node = 0; node < NodeCount; node++)
        {
            for (var at = rows.Offsets[node]; at < rows.Offsets[node + 1]; at++)
            {
                if (IsDirected || rows.Neighbours[at] > node)
                {
                    yield return new Edge(node, rows.Neighbours[at], rows.Weights?[at] ?? 1);
                }
            }
        }
    }

    /// <summary>Returns the position of an edge in <see cref="Edges"/>; −1 if there is none. O(log d).</summary>
    public int EdgeIndex(int a, int b)
    {
        var (from, to) = IsDirected || a < b ? (a, b) : (b, a);
        var at = Neighbours(from).BinarySearch(to);
        return at < 0 ? -1 : edgeBase[from] + at;
    }

    /// <summary>Targets of edges as stored: for loops that scan all of them many times.</summary>
    internal Rows Outgoing => rows;

    /// <summary>Sources of edges as stored.</summary>
    internal Rows Incoming => back;

    /// <summary>Throws if this graph is directed: for measures that are defined for undirected graphs only.</summary>
    internal void RequireUndirected()
    {
        if (IsDirected)
        {
            throw new NotSupportedException("This measure is defined for graphs without direction; pass graph.ToUndirected().");
        }
    }

    /// <summary>Returns for each node the number of edges of smaller nodes, less its own smaller neighbours, so that its larger ones are numbered from there.</summary>
    private static int[] EdgesBefore(Rows rows)
    {
        var before = new int[rows.Count];
        var edges = 0;
        for (var node = 0; node < before.Length; node++)
        {
            var row = rows.Of(node);
            var lower = ~row.BinarySearch(node);
            before[node] = edges - lower;
            edges += row.Length - lower;
        }
        return before;
    }
}
