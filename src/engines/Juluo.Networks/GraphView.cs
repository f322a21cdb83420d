namespace Juluo.Networks;

/// <summary>
/// Some of the nodes and edges of a graph, under the graph's own numbers and without a copy: what is left out is skipped while reading. For a
/// look at a neighbourhood or a count; take <see cref="ToGraph"/> before a measure that goes over the edges many times. As safe for several threads as
/// the two conditions are.
/// </summary>
public sealed class GraphView
{
    private readonly Func<int, bool>? nodes;
    private readonly Func<Edge, bool>? edges;

    internal GraphView(Graph graph, Func<int, bool>? nodes, Func<Edge, bool>? edges) =>
        (Graph, this.nodes, this.edges) = (graph, nodes, edges);

    /// <summary>The graph that is looked at.</summary>
    public Graph Graph { get; }

    /// <summary>Whether a node is in the view. O(1) and what the condition costs.</summary>
    public bool Contains(int node) => nodes?.Invoke(node) ?? true;

    /// <summary>Nodes in the view, ascending. O(n).</summary>
    public IEnumerable<int> Nodes() => Enumerable.Range(0, Graph.NodeCount).Where(Contains);

    /// <summary>Number of a node's neighbours in the view; 0 when it is not in it itself. O(d).</summary>
    public int Degree(int node) => From(node).Count();

    /// <summary>Edges of a node in the view, A being the node, ascending by B; none when it is not in it itself. O(d).</summary>
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

    /// <summary>Edges of the view, in the order of <see cref="Graph.Edges"/>. O(m).</summary>
    public IEnumerable<Edge> Edges() => Graph.Edges().Where(edge => Contains(edge.A) && Contains(edge.B) && (edges?.Invoke(edge) ?? true));

    /// <summary>A graph of its own with the same node numbers; nodes that are not in the view are isolated in it. O(n + m).</summary>
    public Graph ToGraph() => Graph.Rebuild(Graph.NodeCount, Edges(), Graph.IsDirected);

    // Without direction the condition is asked about an edge as the graph hands it out.
    private bool Holds(Edge edge) => edges?.Invoke(Graph.IsDirected || edge.A < edge.B ? edge : new(edge.B, edge.A, edge.Weight)) ?? true;
}
