namespace Juluo.Networks.Assignment;

public static partial class BMatching
{
    /// <summary>
    /// Most pairs in one connected piece of the candidates for which <see cref="Exact"/> is asked: what holds half of the pairs apart may have to be tried in all its
    /// ways, and those grow exponentially.
    /// </summary>
    public const int MostExactPairs = 64;

    /// <summary>
    /// The chosen pairs of the greatest total value there is, best first. For small cases and for judging <see cref="Greedy"/>: pairs are decided one after
    /// another along the network, keeping for each state of room the best way to it and leaving out what cannot become better than greedy. Exponential in how many nodes
    /// are half decided at once; a chain or a tree costs O(m), the worst pieces of the permitted size seconds.
    /// </summary>
    /// <param name="candidates">As for <see cref="Greedy"/>; in any number, but no connected piece of them with more than <see cref="MostExactPairs"/>.</param>
    /// <param name="capacities">For each node, how many pairs it may be in, 0 or more; pairs of a node with 0 do not count.</param>
    /// <param name="stop">Cancels between pairs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A capacity is negative, or a value is NaN, infinite or negative, or an end is no node.</exception>
    /// <exception cref="ArgumentException">A pair joins a node with itself, or a connected piece has too many pairs.</exception>
    public static IReadOnlyList<Edge> Exact(IEnumerable<Edge> candidates, ReadOnlySpan<int> capacities, CancellationToken stop = default)
    {
        var room = capacities.ToArray();
        var pairs = Sorted(candidates, room).Where(pair => room[pair.A] > 0 && room[pair.B] > 0).ToArray();
        var piece = Paths.Components.Of(Graph.FromEdges(room.Length, pairs));
        var chosen = new List<Edge>();
        foreach (var together in pairs.GroupBy(pair => piece[pair.A]))
        {
            Edge[] inPiece = [.. together];
            if (inPiece.Length > MostExactPairs)
            {
                throw new ArgumentException(
                    $"{inPiece.Length} candidates hang together at node {inPiece[0].A}; at most {MostExactPairs} can be matched exactly. Leave out weak ones, or take Greedy.",
                    nameof(candidates)
                );
            }
            chosen.AddRange(new ExactMatching(inPiece, room).Solve(Take(inPiece, [.. room]).Sum(pair => pair.Weight), stop));
        }
        return [.. chosen.Order(BestFirst)];
    }
}
