namespace Juluo.Networks.Paths;

/// <summary>
/// Shortest paths from one source, with their number and the order in which nodes were reached, as distances and betweenness need them. Scratch memory for one thread,
/// reused for source after source.
/// </summary>
internal sealed class ShortestPaths(Graph graph, EdgeLength length)
{
    // Sums of 1/s along different paths of the same length differ in the last digits; igraph uses the same relative tolerance.
    private const double Tolerance = 1e-10;

    private readonly bool bySteps = length == EdgeLength.Step || !graph.IsWeighted;
    private readonly bool[] settled = new bool[graph.NodeCount];
    private readonly NodeHeap waiting = new(graph.NodeCount);

    /// <summary>Distance of each node; infinite if there is no path.</summary>
    internal double[] Distance { get; } = NewDistances(graph.NodeCount);

    /// <summary>Number of shortest paths to each node.</summary>
    internal double[] Paths { get; } = new double[graph.NodeCount];

    /// <summary>Nodes reached, nearest first, the source itself included.</summary>
    internal int[] Order { get; } = new int[graph.NodeCount];

    /// <summary>Predecessor on the first shortest path found to each node; undefined for the source and unreachable nodes.</summary>
    internal int[] Before { get; } = new int[graph.NodeCount];

    /// <summary>Number of valid entries of <see cref="Order"/>.</summary>
    internal int Reached { get; private set; }

    /// <summary>Walks from a source to all nodes, or until all shortest paths to one target are known.</summary>
    internal void From(int source, int target = -1)
    {
        for (var at = 0; at < Reached; at++)
        {
            Distance[Order[at]] = double.PositiveInfinity;
            Paths[Order[at]] = 0;
            settled[Order[at]] = false;
        }
        Distance[source] = 0;
        Paths[source] = 1;
        Reached = 0;
        if (bySteps)
        {
            WalkSteps(source, target);
        }
        else
        {
            WalkWeights(source, target);
        }
    }

    /// <summary>Checks that a shortest path to <paramref name="to"/> ends with the step from its neighbour <paramref name="from"/>.</summary>
    internal bool Precedes(int from, int to, double weight) =>
        bySteps
            ? Distance[to].Equals(Distance[from] + 1)
            : Distance[from] < Distance[to] && Compare(Distance[from] + LengthOf(weight), Distance[to]) == 0;

    private double LengthOf(double weight) => length == EdgeLength.Weight ? weight : 1 / weight;

    private void WalkSteps(int source, int target)
    {
        Order[0] = source;
        var found = 1;
        for (; Reached < found; Reached++)
        {
            var node = Order[Reached];
            if (target >= 0 && Distance[node] >= Distance[target])
            {
                Reached = found;
                return;
            }
            var next = Distance[node] + 1;
            foreach (var neighbour in graph.Neighbours(node))
            {
                if (double.IsPositiveInfinity(Distance[neighbour]))
                {
                    Distance[neighbour] = next;
                    Before[neighbour] = node;
                    Order[found++] = neighbour;
                }
                if (Distance[neighbour].Equals(next))
                {
                    Paths[neighbour] += Paths[node];
                }
            }
        }
    }

    private void WalkWeights(int source, int target)
    {
        waiting.Put(source, 0);
        for (var node = waiting.Take(); node >= 0; node = waiting.Take())
        {
            settled[node] = true;
            Order[Reached++] = node;
            if (node == target)
            {
                Forget();
                return;
            }
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var at = 0; at < neighbours.Length; at++)
            {
                var neighbour = neighbours[at];
                var distance = Distance[node] + LengthOf(weights[at]);
                var order = settled[neighbour] ? 1 : Compare(distance, Distance[neighbour]);
                if (order < 0)
                {
                    Distance[neighbour] = distance;
                    Paths[neighbour] = Paths[node];
                    Before[neighbour] = node;
                    waiting.Put(neighbour, distance);
                }
                else if (order == 0)
                {
                    Paths[neighbour] += Paths[node];
                }
            }
        }
    }

    // Nodes still queued are beyond the target, and not in the list that the next walk uses to reset state.
    private void Forget()
    {
        for (var node = waiting.TakeLast(); node >= 0; node = waiting.TakeLast())
        {
            Distance[node] = double.PositiveInfinity;
            Paths[node] = 0;
        }
    }

    private static int Compare(double left, double right) =>
        left.Equals(right) || Math.Abs(left - right) <= Tolerance * Math.Min(left, right) ? 0 : left.CompareTo(right);

    private static double[] NewDistances(int nodes)
    {
        var distances = new double[nodes];
        Array.Fill(distances, double.PositiveInfinity);
        return distances;
    }
}
