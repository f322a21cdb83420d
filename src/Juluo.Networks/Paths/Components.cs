namespace Juluo.Networks.Paths;

/// <summary>Connected components.</summary>
public static class Components
{
    /// <summary>Number of the component of each node, in order of their smallest node. O(n + m).</summary>
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
                foreach (var neighbour in graph.Neighbours(node))
                {
                    if (component[neighbour] < 0)
                    {
                        component[neighbour] = count;
                        waiting.Push(neighbour);
                    }
                }
            }
            count++;
        }
        return component;
    }
}
