using Juluo.Networks.Paths;
using Juluo.Networks.Statistics;

namespace Juluo.Networks.Centrality;

/// <summary>Walks from one end by Dijkstra's algorithm until the other is reached, and back along predecessors, each in proportion to its number of paths.</summary>
internal sealed class LengthPathSampler(Graph graph, EdgeLength length) : PathSampler
{
    private readonly ShortestPaths paths = new(graph, length);
    private readonly List<int> inside = [];

    internal override List<int> Inside(int from, int to, SeededRandom random)
    {
        inside.Clear();
        paths.From(from, to);
        if (double.IsPositiveInfinity(paths.Distance[to]))
        {
            return inside;
        }
        for (var node = Before(to, random); node != from; node = Before(node, random))
        {
            inside.Add(node);
        }
        return inside;
    }

    private int Before(int node, SeededRandom random)
    {
        var neighbours = graph.Predecessors(node);
        var weights = graph.InWeights(node);
        var left = random.Unit() * paths.Paths[node];
        // If rounding leaves no node, take the first predecessor found.
        var chosen = paths.Before[node];
        for (var at = 0; at < neighbours.Length && left >= 0; at++)
        {
            if (paths.Precedes(neighbours[at], node, weights[at]))
            {
                chosen = neighbours[at];
                left -= paths.Paths[chosen];
            }
        }
        return chosen;
    }
}
