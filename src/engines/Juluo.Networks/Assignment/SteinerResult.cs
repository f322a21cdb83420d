namespace Juluo.Networks.Assignment;

/// <summary>A tree that joins some nodes, or a forest where not all of them can be joined.</summary>
/// <param name="Edges">Its edges with their weights in the network, ordered by A and then B.</param>
/// <param name="Length">How long they are together, in the unit of the lengths that were asked for.</param>
/// <param name="Joined">The terminals by tree, each ascending, by their smallest; one entry when all are joined, more when the network has no way between some.</param>
public sealed record SteinerResult(IReadOnlyList<Edge> Edges, double Length, IReadOnlyList<IReadOnlyList<int>> Joined)
{
    /// <summary>Whether one tree holds all terminals, as it also does when there are none.</summary>
    public bool IsConnected => Joined.Count <= 1;

    /// <summary>Everybody in it, terminals and those between, ascending. O(n log n).</summary>
    public IReadOnlyList<int> Nodes() =>
        [.. Edges.SelectMany(edge => new[] { edge.A, edge.B }).Concat(Joined.SelectMany(terminals => terminals)).Distinct().Order()];
}
