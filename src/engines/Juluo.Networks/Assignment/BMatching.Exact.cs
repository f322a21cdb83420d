namespace Juluo.Networks.Assignment;

public static partial class BMatching
{
    /// <summary>
    /// Largest number of candidate pairs in one connected component that <see cref="Exact"/> accepts: a node that splits the pairs in half may need every combination
    /// tried, and their number grows exponentially.
    /// </summary>
    public const int MostExactPairs = 64;

    /// <summary>
    /// Finds the pairs of the greatest possible total value, best first. For small cases and as a benchmark for <see cref="Greedy"/>. Decides pairs one after another
    /// along the network, keeps the best way to reach each state of remaining capacity, and drops states that cannot beat greedy. Exponential in the number of nodes that
    /// are partly decided at once; a chain or a tree costs O(m), the worst components of the permitted size take seconds.
    /// </summary>
    /// <param name="candidates">As for <see cref="Greedy"/>; any number, but at most <see cref="MostExactPairs"/> in one connected component.</param>
    /// <param name="capacities">The largest number of pairs for each node, 0 or more; pairs of a node with 0 do not count.</param>
    /// <param name="stop">Cancels between pairs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A capacity is negative, or a value is NaN, infinite or negative, or an end is not a node.</exception>
    /// <exception cref="ArgumentException">A pair joins a node with itself, or a connected component has too many pairs.</exception>
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
