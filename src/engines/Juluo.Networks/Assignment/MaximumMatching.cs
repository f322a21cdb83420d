namespace Juluo.Networks.Assignment;

/// <summary>
/// Matches as many nodes as possible in pairs, each node in at most one (Edmonds 1965). Among all such matchings it finds one close to the best value: it starts with the
/// greedy choice by value and flips only the augmenting paths that reach two more nodes.
/// </summary>
public static class MaximumMatching
{
    /// <summary>Returns the chosen pairs, best first. Deterministic. O(n³) in the worst case; usually dominated by the greedy choice.</summary>
    /// <param name="candidates">Pairs with their value as weight; a pair listed twice counts once, with its higher value; values of 0 are never chosen.</param>
    /// <param name="nodes">The number of nodes, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, a value is NaN, infinite or negative, or an end is not a node.</exception>
    /// <exception cref="ArgumentException">A pair joins a node with itself.</exception>
    public static IReadOnlyList<Edge> Of(IEnumerable<Edge> candidates, int nodes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodes);
        var room = new int[nodes];
        Array.Fill(room, 1);
        var pairs = candidates.ToArray();
        var greedy = BMatching.Greedy(pairs, room);
        var graph = Graph.FromEdges(nodes, pairs.Where(p => p.Weight > 0).Select(p => p with { Weight = 1 }));
        var best = new Dictionary<(int, int), double>();
        var blossoms = new Blossoms(graph);
        foreach (var pair in greedy)
        {
            blossoms.Join(pair.A, pair.B);
        }
        for (var node = 0; node < nodes; node++)
        {
            blossoms.Reach(node);
        }
        foreach (var (a, b, value) in pairs)
        {
            var pair = a < b ? (a, b) : (b, a);
            best[pair] = Math.Max(value, best.GetValueOrDefault(pair));
        }
        return
        [
            .. Enumerable
                .Range(0, nodes)
                .Where(node => blossoms.Mate(node) > node)
                .Select(node => new Edge(node, blossoms.Mate(node), best[(node, blossoms.Mate(node))]))
                .OrderByDescending(pair => pair.Weight)
                .ThenBy(pair => pair.A),
        ];
    }
}
