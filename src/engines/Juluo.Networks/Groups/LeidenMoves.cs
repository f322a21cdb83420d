using Juluo.Networks.Statistics;

namespace Juluo.Networks.Groups;

/// <summary>
/// Moves single nodes to the group with the greatest gain until no node in the queue can gain; nodes whose neighbour has moved away are queued again. Moving node v into
/// group C gains w(v, C) − γ' M_v M_C, with masses M and γ' as in <see cref="LeidenRun"/>.
/// </summary>
internal sealed class LeidenMoves(int nodes, SeededRandom random)
{
    private readonly double[] masses = new double[nodes];
    private readonly int[] sizes = new int[nodes];
    private readonly int[] empty = new int[nodes];
    private readonly int[] queue = new int[nodes];
    private readonly bool[] isWaiting = new bool[nodes];
    private int emptyCount;

    /// <returns>True if any node has moved.</returns>
    internal bool Run(LeidenLevel level, int[] groups, NeighbourSums sums, double perPair, double tiny)
    {
        var nodes = level.Nodes;
        Begin(level, groups);
        var hasMoved = false;
        for (int head = 0, waiting = nodes; waiting > 0; waiting--)
        {
            var node = queue[head];
            head = head + 1 == nodes ? 0 : head + 1;
            isWaiting[node] = false;
            var home = groups[node];
            masses[home] -= level.Masses[node];
            sums.Add(level, node, groups);
            var best = Best(sums, home, perPair * level.Masses[node], tiny);
            masses[best] += level.Masses[node];
            if (best == home)
            {
                continue;
            }
            hasMoved = true;
            groups[node] = best;
            Count(home, best);
            var tail = head + waiting - 1;
            foreach (var neighbour in level.Neighbours.AsSpan(level.Offsets[node]..level.Offsets[node + 1]))
            {
                if (!isWaiting[neighbour] && groups[neighbour] != best)
                {
                    isWaiting[neighbour] = true;
                    queue[tail < nodes ? tail : tail - nodes] = neighbour;
                    tail++;
                    waiting++;
                }
            }
        }
        return hasMoved;
    }

    private void Begin(LeidenLevel level, int[] groups)
    {
        var nodes = level.Nodes;
        Array.Clear(masses, 0, nodes);
        Array.Clear(sizes, 0, nodes);
        for (var node = 0; node < nodes; node++)
        {
            masses[groups[node]] += level.Masses[node];
            sizes[groups[node]]++;
            queue[node] = node;
            isWaiting[node] = true;
        }
        emptyCount = 0;
        for (var group = nodes - 1; group >= 0; group--)
        {
            empty[emptyCount] = group;
            emptyCount += sizes[group] == 0 ? 1 : 0;
        }
        random.Shuffle(queue.AsSpan(0, nodes));
    }

    /// <summary>Returns the best group for a node that has been taken out of its home; clears the sums.</summary>
    private int Best(NeighbourSums sums, int home, double expected, double tiny)
    {
        var (best, bestGain) = (home, sums[home] - expected * masses[home]);
        foreach (var group in sums.Touched)
        {
            var gain = sums.Take(group) - expected * masses[group];
            if (gain > bestGain + tiny)
            {
                (best, bestGain) = (group, gain);
            }
        }
        sums.Clear();
        return bestGain < -tiny && sizes[home] > 1 ? empty[emptyCount - 1] : best;
    }

    private void Count(int from, int to)
    {
        if (sizes[to]++ == 0)
        {
            emptyCount--;
        }
        if (--sizes[from] == 0)
        {
            // Avoids a leftover rounding error.
            masses[from] = 0;
            empty[emptyCount++] = from;
        }
    }
}
