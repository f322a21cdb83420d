using Juluo.Networks.Statistics;

namespace Juluo.Networks.Groups;

/// <summary>
/// One run of Leiden from single nodes, or from a given partition, one iteration at a time. All quantities are in units of weight: two nodes of masses a and b in one
/// group have an expected weight of γ' a b between them, with strengths for masses and γ' = γ / 2m for modularity, with numbers of nodes and γ' = γ for CPM. Not
/// thread-safe.
/// </summary>
internal sealed class LeidenRun
{
    // Randomness of the refinement, as in the paper, in units of the mean weight of an edge.
    private const double Theta = 0.01;

    private readonly List<LeidenLevel> levels;
    private readonly NeighbourSums sums;
    private readonly LeidenMoves moves;
    private readonly LeidenRefinement refinement;
    private readonly int[] number;
    private readonly double perPair;
    private readonly double tiny;
    private readonly double temperature;
    private readonly CancellationToken stop;

    internal LeidenRun(Graph graph, Quality quality, double resolution, ulong seed, CancellationToken stop, Partition? from = null)
    {
        var random = new SeededRandom(seed);
        var nodes = graph.NodeCount;
        var meanWeight = graph.TotalWeight / graph.EdgeCount;
        levels = [LeidenLevel.Of(graph, quality)];
        (sums, moves, refinement) = (new(nodes), new(nodes, random), new(nodes, random));
        number = new int[nodes];
        perPair = quality == Quality.Modularity ? resolution / (2 * graph.TotalWeight) : resolution;
        // Above the rounding error of the sums, even if one weight outweighs all others.
        tiny = 1e-10 * meanWeight + 1e-14 * Enumerable.Range(0, nodes).Max(graph.Strength);
        temperature = Theta * meanWeight;
        this.stop = stop;
        Groups = from?.Groups.ToArray() ?? [.. Enumerable.Range(0, nodes)];
    }

    /// <summary>Group of each node: arbitrary labels below the number of nodes.</summary>
    internal int[] Groups { get; private set; }

    /// <summary>Runs one iteration: moves nodes, refines the groups into parts, merges the parts, and repeats on the merged network, until every group is one part.</summary>
    /// <returns>True if any node has moved; if not, the partition is stable.</returns>
    internal bool Improve()
    {
        var partOf = new int[Groups.Length];
        var groups = Groups.ToArray();
        var hasMoved = false;
        for (var depth = 0; ; depth++)
        {
            stop.ThrowIfCancellationRequested();
            var level = levels[depth];
            hasMoved |= moves.Run(level, groups, sums, perPair, tiny);
            var groupCount = Renumber(groups, level.Nodes);
            if (groupCount == level.Nodes)
            {
                Groups = Through(partOf, groups, depth);
                return hasMoved;
            }
            var parts = new int[level.Nodes];
            refinement.Run(level, groups, parts, sums, perPair, tiny, temperature);
            var partCount = Renumber(parts, level.Nodes);
            if (partCount == level.Nodes)
            {
                // By bad luck nothing was merged: merge the best choice, so that a group is never taken as it is.
                refinement.Run(level, groups, parts, sums, perPair, tiny, temperature: 0);
                partCount = Renumber(parts, level.Nodes);
                if (partCount == level.Nodes)
                {
                    Groups = Through(partOf, parts, depth);
                    return hasMoved;
                }
            }
            var groupOfPart = new int[partCount];
            for (var node = 0; node < level.Nodes; node++)
            {
                groupOfPart[parts[node]] = groups[node];
            }
            partOf = Through(partOf, parts, depth);
            if (depth + 1 == levels.Count)
            {
                levels.Add(new());
            }
            levels[depth + 1].Merge(level, parts, partCount, sums);
            groups = groupOfPart;
        }
    }

    /// <summary>Composes a map from graph nodes to the nodes of a level with a map of those; reuses the first array, except at depth 0.</summary>
    private static int[] Through(int[] partOf, int[] of, int depth)
    {
        if (depth == 0)
        {
            return of;
        }
        for (var node = 0; node < partOf.Length; node++)
        {
            partOf[node] = of[partOf[node]];
        }
        return partOf;
    }

    /// <summary>Renumbers the groups 0 … count − 1 in the order of their first node.</summary>
    private int Renumber(int[] groups, int nodes)
    {
        Array.Clear(number, 0, nodes);
        var count = 0;
        for (var node = 0; node < nodes; node++)
        {
            ref var known = ref number[groups[node]];
            if (known == 0)
            {
                known = ++count;
            }
            groups[node] = known - 1;
        }
        return count;
    }
}
