using Juluo.Networks.Paths;

namespace Juluo.Networks.Centrality;

/// <summary>Dependencies in a graph with edge lengths, one source after the other by Dijkstra's algorithm.</summary>
internal sealed class LengthDependencies(Graph graph, EdgeLength length, bool edges) : Dependencies
{
    private readonly ShortestPaths paths = new(graph, length);
    private readonly double[] dependency = new double[graph.NodeCount];
    private readonly int[] rows = edges ? StepDependencies.RowStarts(graph) : [];

    internal override double[] Of(ReadOnlySpan<int> sources, CancellationToken stop)
    {
        var result = new double[edges ? rows[^1] : graph.NodeCount];
        foreach (var source in sources)
        {
            stop.ThrowIfCancellationRequested();
            paths.From(source);
            for (var at = paths.Reached - 1; at >= 0; at--)
            {
                var node = paths.Order[at];
                var sum = edges ? SumBySteps(node, result) : Sum(node);
                dependency[node] = sum;
                if (!edges && node != source)
                {
                    result[node] += sum;
                }
            }
        }
        return result;
    }

    // Successors on shortest paths are further away, and already processed.
    private double Sum(int node)
    {
        var neighbours = graph.Neighbours(node);
        var weights = graph.Weights(node);
        var sum = 0.0;
        for (var at = 0; at < neighbours.Length; at++)
        {
            sum += Through(node, neighbours[at], weights[at]);
        }
        return sum;
    }

    private double SumBySteps(int node, double[] perStep)
    {
        var neighbours = graph.Neighbours(node);
        var weights = graph.Weights(node);
        var sum = 0.0;
        for (var at = 0; at < neighbours.Length; at++)
        {
            var through = Through(node, neighbours[at], weights[at]);
            perStep[rows[node] + at] += through;
            sum += through;
        }
        return sum;
    }

    private double Through(int from, int to, double weight) =>
        paths.Precedes(from, to, weight) ? paths.Paths[from] / paths.Paths[to] * (1 + dependency[to]) : 0;
}
