namespace Juluo.Networks.Centrality;

/// <summary>The cores and shells of a graph, from the outside to the inside (Seidman 1983). Immutable; safe to read from any number of threads.</summary>
public sealed class CoreDecomposition
{
    private readonly int[] core;
    private readonly int[] order;

    internal CoreDecomposition(int[] core, int[] order) => (this.core, this.order) = (core, order);

    /// <summary>For each node the largest k for which it is in the k-core.</summary>
    public ReadOnlySpan<int> Of => core;

    /// <summary>
    /// All nodes in the order of removal: each has at most as many neighbours after it as its own core number, so at most <see cref="Degeneracy"/> (Matula and Beck
    /// 1983).
    /// </summary>
    public ReadOnlySpan<int> Order => order;

    /// <summary>Largest k with a non-empty core; 0 for a graph without edges or nodes. O(1).</summary>
    public int Degeneracy => order.Length == 0 ? 0 : core[order[^1]];

    /// <summary>Returns the nodes of the k-core, ascending: all for k ≤ 0, none above <see cref="Degeneracy"/>. O(n).</summary>
    public int[] Nodes(int k) => [.. Enumerable.Range(0, core.Length).Where(node => core[node] >= k)];

    /// <summary>Returns the nodes of the k-core that are not in the next, ascending. O(n).</summary>
    public int[] Shell(int k) => [.. Enumerable.Range(0, core.Length).Where(node => core[node] == k)];

    /// <summary>Returns the number of nodes in each shell, 0 … <see cref="Degeneracy"/>; empty for a graph without nodes. O(n).</summary>
    public int[] ShellSizes()
    {
        var sizes = new int[order.Length == 0 ? 0 : Degeneracy + 1];
        foreach (var k in core)
        {
            sizes[k]++;
        }
        return sizes;
    }
}
