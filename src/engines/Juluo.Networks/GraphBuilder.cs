namespace Juluo.Networks;

/// <summary>
/// Collects edges and makes a <see cref="Graph"/> of them. Parallel edges are merged by adding their weights, or into one where weights do not
/// count; an edge whose weights add up to 0 is no edge. Not safe for several threads.
/// </summary>
public sealed class GraphBuilder
{
    /// <summary>The least weight that counts. Below it products of a few weights are no longer told from 0.</summary>
    public const double LeastWeight = 1e-50;

    /// <summary>The greatest weight. Above it products of a few weights are no longer told from infinity, and measures would be NaN.</summary>
    public const double GreatestWeight = 1e50;

    private readonly int nodes;
    private readonly bool directed;
    private readonly SelfLoops selfLoops;
    private readonly Chunks<(int A, int B)> edges = new();
    private readonly Chunks<double>? weights;

    /// <summary>A builder without edges.</summary>
    /// <param name="nodeCount">Number of nodes, 0 or more; isolated nodes need no edge to exist.</param>
    /// <param name="directed">Whether an edge leads from its first end to its second only.</param>
    /// <param name="weighted">False: all edges weigh 1, parallel ones are one, and nothing is stored for weights (8 bytes an edge instead of 24).</param>
    /// <param name="selfLoops">What becomes of an edge from a node to itself.</param>
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

    /// <summary>Adds one edge; without direction in whichever order. O(1).</summary>
    /// <param name="a">One end; where it begins.</param>
    /// <param name="b">The other end; where it leads.</param>
    /// <param name="weight">Strength: 0, or <see cref="LeastWeight"/> … <see cref="GreatestWeight"/>; 1 in a builder without weights.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node, or the weight is NaN or out of range, or not 1 where weights do not count.</exception>
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

    /// <summary>The graph of all edges added so far; the builder may be used further. O(n + m log d).</summary>
    /// <exception cref="OverflowException">The weights of parallel edges add up to more than <see cref="GreatestWeight"/>, or there are more edges than an array can hold (about 10⁹).</exception>
    public Graph Build()
    {
        var rows = Rows.Of(nodes, edges, weights, bothWays: !directed);
        return new Graph(rows, directed ? rows.Turned() : rows);
    }

    /// <summary>Whether it is 0, or of a size that measures can calculate with.</summary>
    internal static bool MayWeigh(double weight) => weight is 0 or (>= LeastWeight and <= GreatestWeight);

    private void RequireNode(int node, string name)
    {
        if ((uint)node >= (uint)nodes)
        {
            throw new ArgumentOutOfRangeException(name, node, $"A node must be 0 … {nodes - 1}.");
        }
    }
}
