namespace Juluo.Networks.Paths;

/// <summary>Tarjan's walk (1972) with an explicit stack, so that a long path cannot overflow the call stack.</summary>
internal sealed class StrongComponents(Graph graph)
{
    private readonly int[] component = Filled(graph.NodeCount);

    // Order in which each node was visited, from 1; 0: not yet.
    private readonly int[] met = new int[graph.NodeCount];

    // The earliest visited node that is known to be reachable from it and not yet in a component.
    private readonly int[] lowest = new int[graph.NodeCount];
    private readonly int[] nextStep = new int[graph.NodeCount];
    private readonly Stack<int> way = new();
    private readonly Stack<int> open = new();
    private int time;
    private int count;

    internal int[] Find()
    {
        for (var start = 0; start < met.Length; start++)
        {
            if (met[start] == 0)
            {
                Walk(start);
            }
        }
        return BySmallestNode();
    }

    private void Walk(int start)
    {
        Meet(start);
        while (way.TryPeek(out var node))
        {
            var neighbours = graph.Neighbours(node);
            if (nextStep[node] < neighbours.Length)
            {
                var neighbour = neighbours[nextStep[node]++];
                if (met[neighbour] == 0)
                {
                    Meet(neighbour);
                }
                else if (component[neighbour] < 0)
                {
                    lowest[node] = Math.Min(lowest[node], met[neighbour]);
                }
                continue;
            }
            way.Pop();
            if (way.TryPeek(out var before))
            {
                lowest[before] = Math.Min(lowest[before], lowest[node]);
            }
            if (lowest[node] == met[node])
            {
                Close(node);
            }
        }
    }

    private void Meet(int node)
    {
        met[node] = lowest[node] = ++time;
        way.Push(node);
        open.Push(node);
    }

    private void Close(int first)
    {
        int node;
        do
        {
            node = open.Pop();
            component[node] = count;
        } while (node != first);
        count++;
    }

    private int[] BySmallestNode()
    {
        var number = Filled(count);
        var named = 0;
        for (var node = 0; node < component.Length; node++)
        {
            ref var own = ref number[component[node]];
            own = own < 0 ? named++ : own;
            component[node] = own;
        }
        return component;
    }

    private static int[] Filled(int length)
    {
        var none = new int[length];
        Array.Fill(none, -1);
        return none;
    }
}
