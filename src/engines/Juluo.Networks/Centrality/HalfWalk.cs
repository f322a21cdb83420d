using Juluo.Networks.Statistics;

namespace Juluo.Networks.Centrality;

/// <summary>A walk from one node, level by level, on demand. Restarting costs O(what the last walk reached).</summary>
internal sealed class HalfWalk(Graph graph)
{
    private readonly double[] paths = new double[graph.NodeCount];
    private readonly int[] steps = new int[graph.NodeCount];
    private readonly int[] order = new int[graph.NodeCount];
    private int levelStart;
    private int found;

    /// <summary>Cost of the next level: nodes of the last level and steps from them; 0 if there are none.</summary>
    internal long NextCost { get; private set; }

    /// <summary>Nodes of the last level.</summary>
    internal ReadOnlySpan<int> Level => order.AsSpan(levelStart, found - levelStart);

    /// <summary>Returns the number of shortest paths to a node; 0 where it has not been reached.</summary>
    internal double PathsTo(int node) => paths[node];

    internal void Begin(int node)
    {
        foreach (var seen in order.AsSpan(0, found))
        {
            paths[seen] = 0;
        }
        (order[0], found, levelStart) = (node, 1, 0);
        (paths[node], steps[node]) = (1, 0);
        NextCost = graph.Degree(node) + 1;
    }

    internal void Next()
    {
        var level = Level;
        levelStart = found;
        NextCost = 0;
        foreach (var node in level)
        {
            var next = steps[node] + 1;
            foreach (var neighbour in graph.Neighbours(node))
            {
                if (paths[neighbour] == 0)
                {
                    steps[neighbour] = next;
                    order[found++] = neighbour;
                    NextCost += graph.Degree(neighbour) + 1;
                }
                if (steps[neighbour] == next)
                {
                    paths[neighbour] += paths[node];
                }
            }
        }
    }

    /// <summary>Picks a node on the level before, from which a node is reached, with probability proportional to the number of paths through it.</summary>
    internal int Before(int node, SeededRandom random)
    {
        var left = random.Unit() * paths[node];
        var chosen = -1;
        foreach (var neighbour in graph.Predecessors(node))
        {
            if (left >= 0 && paths[neighbour] > 0 && steps[neighbour] == steps[node] - 1)
            {
                chosen = neighbour;
                left -= paths[neighbour];
            }
        }
        return chosen;
    }
}
