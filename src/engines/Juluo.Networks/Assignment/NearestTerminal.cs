using Juluo.Networks.Paths;

namespace Juluo.Networks.Assignment;

/// <summary>The nearest terminal of every node, and the first step of the path to it (Dijkstra from all terminals at once).</summary>
internal sealed class NearestTerminal(Graph graph, EdgeLength length)
{
    private readonly int[] before = Nowhere(graph.NodeCount);

    /// <summary>The nearest terminal of each node; −1 if the node is connected to none.</summary>
    internal int[] Terminal { get; } = Nowhere(graph.NodeCount);

    /// <summary>Distance of each node to its nearest terminal.</summary>
    internal double[] Distance { get; } = new double[graph.NodeCount];

    internal double Length(double weight) =>
        length switch
        {
            EdgeLength.Step => 1,
            EdgeLength.Weight => weight,
            _ => 1 / weight,
        };

    internal void Spread(int[] terminals, CancellationToken stop)
    {
        Array.Fill(Distance, double.PositiveInfinity);
        var waiting = new PriorityQueue<int, (double, int)>();
        foreach (var terminal in terminals)
        {
            (Distance[terminal], Terminal[terminal]) = (0, terminal);
            waiting.Enqueue(terminal, (0, terminal));
        }
        var settled = new bool[Distance.Length];
        while (waiting.TryDequeue(out var node, out _))
        {
            if (settled[node])
            {
                continue;
            }
            stop.ThrowIfCancellationRequested();
            settled[node] = true;
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var at = 0; at < neighbours.Length; at++)
            {
                var next = neighbours[at];
                var way = Distance[node] + Length(weights[at]);
                if (way < Distance[next])
                {
                    (Distance[next], Terminal[next], before[next]) = (way, Terminal[node], node);
                    waiting.Enqueue(next, (way, next));
                }
            }
        }
    }

    /// <summary>Adds the edges of the path from a node to its terminal.</summary>
    internal void WayBack(int node, HashSet<(int A, int B)> edges)
    {
        for (; before[node] >= 0; node = before[node])
        {
            edges.Add((Math.Min(node, before[node]), Math.Max(node, before[node])));
        }
    }

    private static int[] Nowhere(int count)
    {
        var nowhere = new int[count];
        Array.Fill(nowhere, -1);
        return nowhere;
    }
}
