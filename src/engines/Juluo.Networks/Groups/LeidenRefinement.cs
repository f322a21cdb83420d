using Juluo.Networks.Statistics;

namespace Juluo.Networks.Groups;

/// <summary>
/// Cuts groups into well-connected parts: starts from single nodes and merges only within a group, only nodes that are well connected to the rest of their group, never
/// at a loss. Parts are connected, as a node joins only a part that it has an edge to, and none leaves.
/// </summary>
internal sealed class LeidenRefinement(int nodes, SeededRandom random)
{
    // Beyond this many temperatures below the best choice the probability is under one in 2⁵³.
    private const double Hopeless = 37;

    private readonly double[] groupMasses = new double[nodes];
    private readonly double[] partMasses = new double[nodes];
    private readonly double[] outward = new double[nodes];
    private readonly bool[] isAlone = new bool[nodes];
    private readonly int[] order = new int[nodes];
    private readonly int[] choices = new int[nodes + 1];
    private readonly double[] gains = new double[nodes + 1];

    /// <summary>Finds the part of each node, named after the node it started from.</summary>
    /// <param name="level">The network.</param>
    /// <param name="groups">Groups to cut.</param>
    /// <param name="parts">Filled with the parts.</param>
    /// <param name="sums">Cleared before and after.</param>
    /// <param name="perPair">Expected weight of a pair of mass 1.</param>
    /// <param name="tiny">Gains up to this count as zero.</param>
    /// <param name="temperature">A part is chosen with a probability ∝ exp(gain / temperature); 0: the best one, whatever its gain.</param>
    internal void Run(LeidenLevel level, int[] groups, int[] parts, NeighbourSums sums, double perPair, double tiny, double temperature)
    {
        Begin(level, groups, parts);
        bool IsWellConnected(int part, int group) =>
            outward[part] >= perPair * partMasses[part] * (groupMasses[group] - partMasses[part]) - tiny;

        foreach (var node in order.AsSpan(0, level.Nodes))
        {
            var group = groups[node];
            if (!isAlone[node] || (temperature > 0 && !IsWellConnected(node, group)))
            {
                continue;
            }
            sums.Add(level, node, parts);
            var expected = perPair * level.Masses[node];
            var count = 0;
            foreach (var part in sums.Touched)
            {
                // A part is named after one of its nodes.
                if (groups[part] != group)
                {
                    continue;
                }
                var gain = sums[part] - expected * partMasses[part];
                if (temperature == 0 || (gain >= 0 && IsWellConnected(part, group)))
                {
                    (choices[count], gains[count++]) = (part, gain);
                }
            }
            var chosen = temperature > 0 ? Choose(node, count, temperature) : Best(node, count);
            if (chosen != node)
            {
                outward[chosen] += outward[node] - 2 * sums[chosen];
                partMasses[chosen] += level.Masses[node];
                parts[node] = chosen;
                isAlone[chosen] = false;
            }
            sums.Clear();
        }
    }

    private void Begin(LeidenLevel level, int[] groups, int[] parts)
    {
        Array.Clear(groupMasses, 0, level.Nodes);
        for (var node = 0; node < level.Nodes; node++)
        {
            groupMasses[groups[node]] += level.Masses[node];
            partMasses[node] = level.Masses[node];
            (parts[node], order[node], isAlone[node]) = (node, node, true);
            outward[node] = Inside(level, groups, node);
        }
        random.Shuffle(order.AsSpan(0, level.Nodes));
    }

    private static double Inside(LeidenLevel level, int[] groups, int node)
    {
        var group = groups[node];
        var inside = 0.0;
        for (var at = level.Offsets[node]; at < level.Offsets[node + 1]; at++)
        {
            inside +=
                groups[level.Neighbours[at]] != group ? 0
                : level.Weights is null ? 1
                : level.Weights[at];
        }
        return inside;
    }

    private int Best(int node, int count)
    {
        var best = 0;
        for (var at = 1; at < count; at++)
        {
            best = gains[at] > gains[best] ? at : best;
        }
        return count == 0 ? node : choices[best];
    }

    /// <summary>Draws one of the choices, or the node itself at gain 0, with probability ∝ exp(gain / temperature).</summary>
    private int Choose(int node, int count, double temperature)
    {
        var most = 0.0;
        for (var at = 0; at < count; at++)
        {
            most = Math.Max(most, gains[at]);
        }
        (choices[count], gains[count++]) = (node, 0);
        var least = most - Hopeless * temperature;
        var total = 0.0;
        var kept = 0;
        for (var at = 0; at < count; at++)
        {
            if (gains[at] >= least)
            {
                total += gains[at] == most ? 1 : Math.Exp((gains[at] - most) / temperature);
                (choices[kept], gains[kept++]) = (choices[at], total);
            }
        }
        if (kept == 1)
        {
            return choices[0];
        }
        var drawn = random.Unit() * total;
        var chosen = 0;
        while (chosen < kept - 1 && gains[chosen] <= drawn)
        {
            chosen++;
        }
        return choices[chosen];
    }
}
