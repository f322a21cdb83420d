namespace Juluo.Networks;

public sealed partial class Graph
{
    /// <summary>Returns the graph with every edge reversed, sharing this graph's rows; the graph itself if it is undirected. O(n).</summary>
    public Graph Reverse() => IsDirected ? new(back, rows) : this;

    /// <summary>Returns the same edges, each of weight 1, sharing this graph's rows: measures then count ties. O(n).</summary>
    public Graph WithoutWeights()
    {
        if (!IsWeighted)
        {
            return this;
        }
        var plain = rows.WithoutWeights();
        return new Graph(plain, IsDirected ? back.WithoutWeights() : plain);
    }

    /// <summary>Returns a view of some of the nodes and edges under their own numbers, read through this graph without copying. O(1).</summary>
    /// <param name="nodes">Condition on nodes; null for all nodes.</param>
    /// <param name="edges">Condition on edges between them; null for all edges.</param>
    public GraphView View(Func<int, bool>? nodes = null, Func<Edge, bool>? edges = null) => new(this, nodes, edges);

    /// <summary>Returns the undirected graph: two edges between the same two nodes become one with the sum of their weights. O(n + m log d).</summary>
    public Graph ToUndirected() => IsDirected ? Rebuild(NodeCount, Edges(), directed: false) : this;

    /// <summary>Returns a copy with only the edges for which <paramref name="keep"/> is true. O(n + m).</summary>
    public Graph Filter(Func<Edge, bool> keep) => Rebuild(NodeCount, Edges().Where(keep), IsDirected);

    /// <summary>Returns a copy with new weights, without edges of new weight 0. O(n + m).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A new weight is NaN or out of range, see <see cref="GraphBuilder.Add"/>.</exception>
    public Graph Reweight(Func<Edge, double> weight)
    {
        var builder = new GraphBuilder(NodeCount, IsDirected);
        foreach (var edge in Edges())
        {
            builder.Add(edge.A, edge.B, weight(edge));
        }
        return builder.Build();
    }

    /// <summary>Returns a copy of the graph among some nodes; node k of the result is <paramref name="nodes"/>[k]. O(n + m of those nodes).</summary>
    /// <exception cref="ArgumentException">A node is listed twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A node is not in this graph.</exception>
    public Graph Subgraph(ReadOnlySpan<int> nodes)
    {
        var place = new int[NodeCount];
        Array.Fill(place, -1);
        for (var k = 0; k < nodes.Length; k++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)nodes[k], (uint)NodeCount, nameof(nodes));
            if (place[nodes[k]] >= 0)
            {
                throw new ArgumentException($"Node {nodes[k]} is named twice.", nameof(nodes));
            }
            place[nodes[k]] = k;
        }
        var builder = new GraphBuilder(nodes.Length, IsDirected, IsWeighted);
        foreach (var node in nodes)
        {
            var row = Neighbours(node);
            for (var at = 0; at < row.Length; at++)
            {
                if (place[row[at]] >= 0 && (IsDirected || row[at] > node))
                {
                    builder.Add(place[node], place[row[at]], Weights(node)[at]);
                }
            }
        }
        return builder.Build();
    }

    /// <summary>Builds a graph of edges of this one, with weights if this one has them.</summary>
    internal Graph Rebuild(int nodeCount, IEnumerable<Edge> edges, bool directed)
    {
        // Two directions that become one edge have weight two, even if each has weight one.
        var builder = new GraphBuilder(nodeCount, directed, weighted: IsWeighted || directed != IsDirected);
        foreach (var edge in edges)
        {
            builder.Add(edge.A, edge.B, edge.Weight);
        }
        return builder.Build();
    }
}
