namespace Juluo.Networks.Assignment;

/// <summary>
/// Chooses pairs of the greatest total value within each node's capacity (weighted b-matching). Greedy: takes the best pair that still fits until none does; the total is
/// at least half of the best possible (Mestre 2006), and in practice close to it.
/// </summary>
public static partial class BMatching
{
    /// <summary>Returns the chosen pairs, best first. Deterministic: ties go to the smaller node numbers. O(m log m).</summary>
    /// <param name="candidates">Pairs with their value as weight; a pair listed twice counts once, with its higher value; values of 0 are never chosen.</param>
    /// <param name="capacities">The largest number of pairs for each node, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A capacity is negative, or a value is NaN, infinite or negative, or an end is not a node.</exception>
    /// <exception cref="ArgumentException">A pair joins a node with itself.</exception>
    public static IReadOnlyList<Edge> Greedy(IEnumerable<Edge> candidates, ReadOnlySpan<int> capacities)
    {
        var room = capacities.ToArray();
        return Take(Sorted(candidates, room), room);
    }

    private static readonly Comparer<Edge> BestFirst = Comparer<Edge>.Create(
        static (x, y) => (-x.Weight, x.A, x.B).CompareTo((-y.Weight, y.A, y.B))
    );

    private static Edge[] Sorted(IEnumerable<Edge> candidates, int[] capacities)
    {
        foreach (var capacity in capacities)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(capacity, nameof(capacities));
        }
        var best = new Dictionary<(int A, int B), double>();
        foreach (var candidate in candidates)
        {
            Require(candidate, capacities.Length);
            var pair = candidate.A < candidate.B ? (candidate.A, candidate.B) : (candidate.B, candidate.A);
            best[pair] = Math.Max(candidate.Weight, best.GetValueOrDefault(pair));
        }
        var sorted = best.Where(pair => pair.Value > 0).Select(pair => new Edge(pair.Key.A, pair.Key.B, pair.Value)).ToArray();
        Array.Sort(sorted, BestFirst);
        return sorted;
    }

    private static List<Edge> Take(Edge[] sorted, int[] room)
    {
        var chosen = new List<Edge>();
        foreach (var pair in sorted)
        {
            if (room[pair.A] > 0 && room[pair.B] > 0)
            {
                room[pair.A]--;
                room[pair.B]--;
                chosen.Add(pair);
            }
        }
        return chosen;
    }

    private static void Require(Edge candidate, int nodes)
    {
        if ((uint)candidate.A >= (uint)nodes || (uint)candidate.B >= (uint)nodes)
        {
            throw new ArgumentOutOfRangeException(nameof(candidate), candidate, $"A node must be 0 … {nodes - 1}.");
        }
        if (candidate.A == candidate.B)
        {
            throw new ArgumentException($"Node {candidate.A} cannot be paired with itself.", nameof(candidate));
        }
        if (!double.IsFinite(candidate.Weight) || candidate.Weight < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(candidate), candidate, "A value must be a finite number, 0 or more.");
        }
    }
}
