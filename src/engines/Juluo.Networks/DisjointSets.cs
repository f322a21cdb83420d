namespace Juluo.Networks;

/// <summary>Which nodes hang together so far (union–find; Tarjan 1975).</summary>
internal sealed class DisjointSets
{
    private readonly int[] parent;

    internal DisjointSets(int count) => parent = [.. Enumerable.Range(0, count)];

    /// <summary>The smallest node of a node's set.</summary>
    internal int Of(int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        return node;
    }

    /// <summary>Makes one set of two; false when they are one already.</summary>
    internal bool Join(int a, int b)
    {
        (a, b) = (Of(a), Of(b));
        parent[Math.Max(a, b)] = Math.Min(a, b);
        return a != b;
    }
}
