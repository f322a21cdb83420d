using Juluo.Networks.Statistics;

namespace Juluo.Networks.Groups;

/// <summary>
/// One iteration of Leiden: move nodes, refine the groups into well-connected parts, merge the parts, and again on what they form, until every
/// group is one part. Gains are in units of weight: moving node v into group C gains w(v, C) − γ k_v K_C / 2m.
/// </summary>
internal sealed class LeidenPass(double resolution, SeededRandom random, CancellationToken stop)
{
    // Randomness of the refinement, as in the paper, in units of the mean weight of an edge.
    private const double Theta = 0.01;

    private double perPair;
    private double tiny;
    private double temperature;

    internal int[] Improve(LeidenLevel level, int[] groups)
    {
        var twiceTotal = level.Strengths.Sum();
        var meanWeight = twiceTotal / level.Neighbours.Length;
        (perPair, tiny, temperature) = (resolution / twiceTotal, 1e-10 * meanWeight, Theta * meanWeight);
        var partOf = Enumerable.Range(0, level.Nodes).ToArray();
        groups = [.. groups];
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            Move(level, groups);
            var groupCount = Renumber(groups);
            if (groupCount == level.Nodes)
            {
                break;
            }
            var parts = Refine(level, groups, groupCount);
            var partCount = Renumber(parts);
            if (partCount == level.Nodes)
            {
                // By bad luck or for want of any gain nothing was merged: the groups stand, as long as each hangs together.
                groups = Connected(level, groups);
                break;
            }
            var groupOfPart = new int[partCount];
            for (var node = 0; node < level.Nodes; node++)
            {
                groupOfPart[parts[node]] = groups[node];
            }
            for (var node = 0; node < partOf.Length; node++)
            {
                partOf[node] = parts[partOf[node]];
            }
            level = level.Merged(parts, partCount);
            groups = groupOfPart;
        }
        for (var node = 0; node < partOf.Length; node++)
        {
            partOf[node] = groups[partOf[node]];
        }
        return partOf;
    }

    private void Move(LeidenLevel level, int[] groups)
    {
        var groupStrength = new double[level.Nodes];
        var groupSize = new int[level.Nodes];
        for (var node = 0; node < level.Nodes; node++)
        {
            groupStrength[groups[node]] += level.Strengths[node];
            groupSize[groups[node]]++;
        }
        var empty = new Stack<int>(Enumerable.Range(0, level.Nodes).Where(group => groupSize[group] == 0));
        var order = Enumerable.Range(0, level.Nodes).ToArray();
        random.Shuffle(order);
        var queue = new Queue<int>(order);
        var isWaiting = new bool[level.Nodes];
        Array.Fill(isWaiting, true);
        var sums = new NeighbourSums(level.Nodes);
        while (queue.TryDequeue(out var node))
        {
            isWaiting[node] = false;
            var home = groups[node];
            var strength = level.Strengths[node];
            groupStrength[home] -= strength;
            for (var at = level.Offsets[node]; at < level.Offsets[node + 1]; at++)
            {
                sums.Add(groups[level.Neighbours[at]], level.Weights[at]);
            }
            var (best, bestGain) = (home, sums[home] - perPair * strength * groupStrength[home]);
            foreach (var group in sums.Touched)
            {
                var gain = sums[group] - perPair * strength * groupStrength[group];
                if (gain > bestGain + tiny)
                {
                    (best, bestGain) = (group, gain);
                }
            }
            if (bestGain < -tiny && groupSize[home] > 1)
            {
                best = empty.Peek();
            }
            sums.Clear();
            groupStrength[best] += strength;
            if (best == home)
            {
                continue;
            }
            if (groupSize[best]++ == 0)
            {
                empty.Pop();
            }
            if (--groupSize[home] == 0)
            {
                groupStrength[home] = 0;
                empty.Push(home);
            }
            groups[node] = best;
            for (var at = level.Offsets[node]; at < level.Offsets[node + 1]; at++)
            {
                var neighbour = level.Neighbours[at];
                if (groups[neighbour] != best && !isWaiting[neighbour])
                {
                    isWaiting[neighbour] = true;
                    queue.Enqueue(neighbour);
                }
            }
        }
    }

    /// <summary>Starts from single nodes and merges only within a group, only what is well connected to the rest of its group, never at a loss.</summary>
    private int[] Refine(LeidenLevel level, int[] groups, int groupCount)
    {
        var groupStrength = new double[groupCount];
        for (var node = 0; node < level.Nodes; node++)
        {
            groupStrength[groups[node]] += level.Strengths[node];
        }
        var parts = Enumerable.Range(0, level.Nodes).ToArray();
        var partStrength = level.Strengths.ToArray();
        var isAlone = new bool[level.Nodes];
        Array.Fill(isAlone, true);
        // Weight from each part to the rest of its group.
        var outward = new double[level.Nodes];
        for (var node = 0; node < level.Nodes; node++)
        {
            for (var at = level.Offsets[node]; at < level.Offsets[node + 1]; at++)
            {
                outward[node] += groups[level.Neighbours[at]] == groups[node] ? level.Weights[at] : 0;
            }
        }
        bool IsWellConnected(int part, int group) =>
            outward[part] >= perPair * partStrength[part] * (groupStrength[group] - partStrength[part]) - tiny;

        var order = Enumerable.Range(0, level.Nodes).ToArray();
        random.Shuffle(order);
        var sums = new NeighbourSums(level.Nodes);
        var choices = new List<(int Part, double Gain)>();
        foreach (var node in order)
        {
            if (!isAlone[node] || !IsWellConnected(node, groups[node]))
            {
                continue;
            }
            for (var at = level.Offsets[node]; at < level.Offsets[node + 1]; at++)
            {
                if (groups[level.Neighbours[at]] == groups[node])
                {
                    sums.Add(parts[level.Neighbours[at]], level.Weights[at]);
                }
            }
            choices.Add((node, 0));
            foreach (var part in sums.Touched)
            {
                var gain = sums[part] - perPair * level.Strengths[node] * partStrength[part];
                if (gain >= 0 && IsWellConnected(part, groups[node]))
                {
                    choices.Add((part, gain));
                }
            }
            var chosen = Choose(choices);
            if (chosen != node)
            {
                outward[chosen] += outward[node] - 2 * sums[chosen];
                partStrength[chosen] += level.Strengths[node];
                parts[node] = chosen;
                isAlone[chosen] = false;
            }
            sums.Clear();
            choices.Clear();
        }
        return parts;
    }

    /// <summary>One of the choices with probability ∝ exp(gain / temperature).</summary>
    private int Choose(List<(int Part, double Gain)> choices)
    {
        var most = 0.0;
        foreach (var choice in choices)
        {
            most = Math.Max(most, choice.Gain);
        }
        var total = 0.0;
        foreach (var choice in choices)
        {
            total += Math.Exp((choice.Gain - most) / temperature);
        }
        var left = random.Unit() * total;
        foreach (var choice in choices)
        {
            left -= Math.Exp((choice.Gain - most) / temperature);
            if (left < 0)
            {
                return choice.Part;
            }
        }
        return choices[^1].Part;
    }

    /// <summary>The connected pieces of the groups.</summary>
    private static int[] Connected(LeidenLevel level, int[] groups)
    {
        var builder = new GraphBuilder(level.Nodes);
        for (var node = 0; node < level.Nodes; node++)
        {
            for (var at = level.Offsets[node]; at < level.Offsets[node + 1]; at++)
            {
                if (level.Neighbours[at] > node && groups[level.Neighbours[at]] == groups[node])
                {
                    builder.Add(node, level.Neighbours[at]);
                }
            }
        }
        return Paths.Components.Of(builder.Build());
    }

    /// <summary>Numbers the groups 0 … count − 1 in the order of their first node.</summary>
    private static int Renumber(int[] groups)
    {
        var number = new int[groups.Length];
        var count = 0;
        for (var node = 0; node < groups.Length; node++)
        {
            number[groups[node]] = number[groups[node]] is var known && known > 0 ? known : ++count;
            groups[node] = number[groups[node]] - 1;
        }
        return count;
    }
}
