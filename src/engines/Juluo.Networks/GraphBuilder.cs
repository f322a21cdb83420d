namespace Juluo.Networks;

/// <summary>
/// Collects edges and builds a <see cref="Graph"/>. Parallel edges are merged by adding their weights, or into one in an unweighted builder; an edge with a total weight
/// of 0 is dropped. Not thread-safe.
/// </summary>
public sealed class GraphBuilder
{
    /// <summary>The smallest weight other than 0. Below it products of a few weights underflow to 0.</summary>
    public const double LeastWeight = 1e-50;

    /// <summary>The greatest weight. Above it products of a few weights overflow to infinity, and measures would be NaN.</summary>
    public const double GreatestWeight = 1e50;

    private readonly int nodes;
    private readonly bool directed;
    private readonly SelfLoops selfLoops;
    private readonly Chunks<(int A, int B)> edges = new();
    private readonly Chunks<double>? weights;

    /// <summary>Creates a builder without edges.</summary>
    /// <param name="nodeCount">Number of nodes, 0 or more; isolated nodes need no edge to exist.</param>
    /// <param name="directed">True if an edge leads from its first end to its second only.</param>
    /// <param name="weighted">True to store weights. False: all edges have weight 1, parallel ones are merged, and nothing is stored for weights (8 bytes an edge instead of 24).</param>
    /// <param name="selfLoops">Treatment of an edge from a node to itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of nodes is negative.</exception>
    public GraphBuilder(int nodeCount, bool directed = false, bool weighted = true, SelfLoops selfLoops = SelfLoops.Refuse)
    {
        if (nodeCount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(nodeCount), nodeCount, "A graph cannot have fewer than 0 nodes.");
        }
        (nodes, this.directed, this.selfLoops) = (nodeCount, directed, selfLoops);
        weights = weighted ? new() : null;
    }

    /// <summary>Adds one edge; in an undirected graph with the ends in either order. O(1).</summary>
    /// <param name="a">One end; in a directed graph the source.</param>
    /// <param name="b">The other end; in a directed graph the target.</param>
    /// <param name="weight">Strength: 0, or <see cref="LeastWeight"/> … <see cref="GreatestWeight"/>; 1 in an unweighted builder.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An end is not a node, or the weight is NaN or out of range, or not 1 in an unweighted builder.</exception>
    /// <exception cref="ArgumentException">Both ends are one node, and self-loops are refused.</exception>
    public GraphBuilder Add(int a, int b, double weight = 1)
    {
        RequireNode(a, nameof(a));
        RequireNode(b, nameof(b));
        if (!MayWeigh(weight))
        {
            throw new ArgumentOutOfRangeException(
                nameof(weight),
                weight,
                "A weight must be 0, or a number from 1e-50 to 1e50. Scale the weights, all alike: measures do not depend on their unit."
            );
        }
        if (weights is null && !weight.Equals(1))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "This builder takes no weights: every edge weighs 1.");
        }
        if (a == b)
        {
            return selfLoops == SelfLoops.Drop ? this : throw new ArgumentException($"Node {a} cannot be joined with itself.", nameof(b));
        }
        edges.Add((a, b));
        weights?.Add(weight);
        return this;
    }

    /// <summary>Builds the graph of all edges added so far; the builder remains usable. O(n + m log d).</summary>
    /// <exception cref="OverflowException">The weights of parallel edges add up to more than <see cref="GreatestWeight"/>, or there are more edges than an array can hold (about 10⁹).</exception>
    public Graph Build()
    {
        var rows = Rows.Of(nodes, edges, weights, bothWays: !directed);
        return new Graph(rows, directed ? rows.Turned() : rows);
    }

    /// <summary>Checks that a weight is 0, or of a size that measures can calculate with.</summary>
    internal static bool MayWeigh(double weight) => weight is 0 or (>= LeastWeight and <= GreatestWeight);

    private void RequireNode(int node, string name)
    {
        if ((uint)node >= (uint)nodes)
        {
            throw new ArgumentOutOfRangeException(name, node, $"A node must be 0 … {nodes - 1}.");
        }
    }
}
