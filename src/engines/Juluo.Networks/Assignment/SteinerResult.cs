namespace Juluo.Networks.Assignment;

/// <summary>A tree that joins some nodes, or a forest if not all of them can be joined.</summary>
/// <param name="Edges">The edges of the trees with their weights in the network, ordered by A and then B.</param>
/// <param name="Length">Total length of the edges, in the unit of the requested lengths.</param>
/// <param name="Joined">The terminals by tree, each ascending, by their smallest; one entry if all are joined, more if the network has no path between some.</param>
public sealed record SteinerResult(IReadOnlyList<Edge> Edges, double Length, IReadOnlyList<IReadOnlyList<int>> Joined)
{
    /// <summary>True if one tree contains all terminals, or there are no terminals.</summary>
    public bool IsConnected => Joined.Count <= 1;

    /// <summary>Returns all nodes of the tree, terminals and those between, ascending. O(n log n).</summary>
    public IReadOnlyList<int> Nodes() =>
        [.. Edges.SelectMany(edge => new[] { edge.A, edge.B }).Concat(Joined.SelectMany(terminals => terminals)).Distinct().Order()];
}
