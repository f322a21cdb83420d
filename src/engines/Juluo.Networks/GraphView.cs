namespace Juluo.Networks;

/// <summary>
/// Some of the nodes and edges of a graph, under the graph's own numbers and without a copy: everything else is skipped while reading. For a neighbourhood or a count;
/// use <see cref="ToGraph"/> before a measure that scans the edges many times. Thread-safe if the two conditions are.
/// </summary>
public sealed class GraphView
{
    private readonly Func<int, bool>? nodes;
    private readonly Func<Edge, bool>? edges;

    internal GraphView(Graph graph, Func<int, bool>? nodes, Func<Edge, bool>? edges) =>
        (Graph, this.nodes, this.edges) = (graph, nodes, edges);

    /// <summary>The graph of which the view shows a part.</summary>
    public Graph Graph { get; }

    /// <summary>Checks that a node is in the view. O(1) plus the cost of the condition.</summary>
    public bool Contains(int node) => nodes?.Invoke(node) ?? true;

    /// <summary>Returns the nodes in the view, ascending. O(n).</summary>
    public IEnumerable<int> Nodes() => Enumerable.Range(0, Graph.NodeCount).Where(Contains);

    /// <summary>Returns the number of a node's neighbours in the view; 0 if it is not in the view itself. O(d).</summary>
    public int Degree(int node) => From(node).Count();

    /// <summary>Returns the edges of a node in the view, A being the node, ascending by B; none if it is not in the view itself. O(d).</summary>
    public IEnumerable<Edge> From(int node)
    {
        if (!Contains(node))
        {
            yield break;
        }
        for (var at = 0; at < Graph.Degree(node); at++)
        {
            var edge = new Edge(node, Graph.Neighbours(node)[at], Graph.Weights(node)[at]);
            if (Contains(edge.B) && Holds(edge))
            {
                yield return edge;
            }
        }
    }

    /// <summary>Returns the edges of the view, in the order of <see cref="Graph.Edges"/>. O(m).</summary>
    public IEnumerable<Edge> Edges() => Graph.Edges().Where(edge => Contains(edge.A) && Contains(edge.B) && (edges?.Invoke(edge) ?? true));

    /// <summary>Builds a separate graph with the same node numbers; nodes that are not in the view are isolated in it. O(n + m).</summary>
    public Graph ToGraph() => Graph.Rebuild(Graph.NodeCount, Edges(), Graph.IsDirected);

    // In an undirected graph the condition gets an edge with ends ascending, as the graph returns it.
    private bool Holds(Edge edge) => edges?.Invoke(Graph.IsDirected || edge.A < edge.B ? edge : new(edge.B, edge.A, edge.Weight)) ?? true;
}
