namespace Juluo.Networks.Assignment;

/// <summary>
/// Chooses few or cheap sets that together contain every element: people who between them have all skills that a project needs. Greedy: takes the set that covers most
/// for its cost until everything is covered. The total is at most H(d) = 1 + ½ + … + 1/d times the least possible, d being the size of the largest set (Chvátal 1979),
/// and no fast algorithm does much better (Feige 1998).
/// </summary>
public static class SetCover
{
    /// <summary>
    /// Returns the chosen sets in the order of choice; together they contain everything that any set contains. Deterministic: ties go to the smaller number. O(m log n)
    /// for m memberships.
    /// </summary>
    /// <param name="sets">Sets as the first kind of node, their elements as the second.</param>
    /// <param name="costs">Cost of each set, finite and 0 or more; if empty, each set costs 1.</param>
    /// <exception cref="ArgumentException">The number of costs differs from the number of sets.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cost is NaN, infinite or negative.</exception>
    /// <returns>The sets, and the elements that no set contains.</returns>
    public static Cover Greedy(BipartiteGraph sets, ReadOnlySpan<double> costs = default)
    {
        var cost = Checked(sets, costs);
        var covered = new bool[sets.RightCount];
        // The gain of a set only falls, so its place in the queue is at worst too good: it is re-checked when its turn comes.
        var waiting = new PriorityQueue<(int Set, int Adds), (double Price, int Set)>();
        void Wait(int set, int adds) => waiting.Enqueue((set, adds), (cost[set] / adds, set));
        for (var set = 0; set < sets.LeftCount; set++)
        {
            if (sets.OfLeft(set).Length > 0)
            {
                Wait(set, sets.OfLeft(set).Length);
            }
        }
        var chosen = new List<int>();
        while (waiting.TryDequeue(out var best, out _))
        {
            var adds = 0;
            foreach (var item in sets.OfLeft(best.Set))
            {
                adds += covered[item] ? 0 : 1;
            }
            if (adds == best.Adds)
            {
                chosen.Add(best.Set);
                foreach (var item in sets.OfLeft(best.Set))
                {
                    covered[item] = true;
                }
            }
            else if (adds > 0)
            {
                Wait(best.Set, adds);
            }
        }
        return new(chosen, chosen.Sum(set => cost[set]), [.. Enumerable.Range(0, covered.Length).Where(item => !covered[item])]);
    }

    private static double[] Checked(BipartiteGraph sets, ReadOnlySpan<double> costs)
    {
        var cost = costs.ToArray();
        if (cost.Length == 0)
        {
            cost = new double[sets.LeftCount];
            Array.Fill(cost, 1);
        }
        if (cost.Length != sets.LeftCount)
        {
            throw new ArgumentException($"{sets.LeftCount} sets need as many costs, not {cost.Length}.", nameof(costs));
        }
        foreach (var one in cost)
        {
            if (!double.IsFinite(one) || one < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(costs), one, "A cost must be a finite number, 0 or more.");
            }
        }
        return cost;
    }
}
