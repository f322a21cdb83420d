namespace Juluo.Networks;

/// <summary>Disjoint sets of connected nodes (union–find; Tarjan 1975).</summary>
internal sealed class DisjointSets
{
    private readonly int[] parent;

    internal DisjointSets(int count) => parent = [.. Enumerable.Range(0, count)];

    /// <summary>Returns the smallest node of the set that contains a node, and shortens the path to it.</summary>
    internal int Of(int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        return node;
    }

    /// <summary>Merges the sets of two nodes; returns false if they are in one set already.</summary>
    internal bool Join(int a, int b)
    {
        (a, b) = (Of(a), Of(b));
        parent[Math.Max(a, b)] = Math.Min(a, b);
        return a != b;
    }
}
