namespace Juluo.Networks.Paths;

/// <summary>Connected components.</summary>
public static class Components
{
    /// <summary>
    /// Returns the component number of each node, in order of their smallest node: nodes that are joined by a path, whatever the direction of its edges (weak components
    /// in a directed graph). O(n + m).
    /// </summary>
    public static int[] Of(Graph graph)
    {
        var component = new int[graph.NodeCount];
        Array.Fill(component, -1);
        var waiting = new Stack<int>();
        var count = 0;
        for (var start = 0; start < component.Length; start++)
        {
            if (component[start] >= 0)
            {
                continue;
            }
            component[start] = count;
            waiting.Push(start);
            while (waiting.TryPop(out var node))
            {
                Reach(graph.Neighbours(node), count, component, waiting);
                if (graph.IsDirected)
                {
                    Reach(graph.Predecessors(node), count, component, waiting);
                }
            }
            count++;
        }
        return component;
    }

    /// <summary>
    /// Returns the strong component number of each node, in order of their smallest node: nodes that lead to each other along edge directions. The same as
    /// <see cref="Of"/> in an undirected graph. O(n + m), without recursion (Tarjan 1972).
    /// </summary>
    public static int[] Strong(Graph graph) => graph.IsDirected ? new StrongComponents(graph).Find() : Of(graph);

    /// <summary>Returns the number of nodes of each component. O(n).</summary>
    /// <param name="components">Number of the component of each node, 0 … as returned by <see cref="Of"/> and <see cref="Strong"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static int[] Sizes(ReadOnlySpan<int> components)
    {
        var count = 0;
        foreach (var component in components)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(component, nameof(components));
            count = Math.Max(count, component + 1);
        }
        var sizes = new int[count];
        foreach (var component in components)
        {
            sizes[component]++;
        }
        return sizes;
    }

    private static void Reach(ReadOnlySpan<int> nodes, int number, int[] component, Stack<int> waiting)
    {
        foreach (var node in nodes)
        {
            if (component[node] < 0)
            {
                component[node] = number;
                waiting.Push(node);
            }
        }
    }
}
