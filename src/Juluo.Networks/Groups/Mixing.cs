namespace Juluo.Networks.Groups;

/// <summary>Whether ties stay inside given groups (trades, departments). Group numbers are any integers; ties are counted, or weighed, by the graph's weights.</summary>
public static class Mixing
{
    /// <summary>
    /// Nominal assortativity (Newman 2003): (Σ e_gg − Σ a_g²) / (1 − Σ a_g²), where e is the share of edge ends between groups. 1 when all ties stay inside, 0 when
    /// groups play no part; NaN without edges or when all ends are in one group. O(m).
    /// </summary>
    public static double Assortativity(Graph graph, ReadOnlySpan<int> groups)
    {
        RequireOnePerNode(graph, groups);
        var ends = new Dictionary<int, double>();
        var inside = 0.0;
        foreach (var (a, b, weight) in graph.Edges())
        {
            inside += groups[a] == groups[b] ? weight : 0;
            ends[groups[a]] = ends.GetValueOrDefault(groups[a]) + weight;
            ends[groups[b]] = ends.GetValueOrDefault(groups[b]) + weight;
        }
        var chance = ends.Values.Sum(end => Math.Pow(end / (2 * graph.TotalWeight), 2));
        return ends.Count < 2 ? double.NaN : (inside / graph.TotalWeight - chance) / (1 - chance);
    }

    /// <summary>E-I index (Krackhardt and Stern 1988): (outside − inside) / all, −1 … 1; NaN without edges. O(m).</summary>
    public static double ExternalInternal(Graph graph, ReadOnlySpan<int> groups)
    {
        RequireOnePerNode(graph, groups);
        double inside = 0,
            outside = 0;
        foreach (var (a, b, weight) in graph.Edges())
        {
            inside += groups[a] == groups[b] ? weight : 0;
            outside += groups[a] == groups[b] ? 0 : weight;
        }
        return (outside - inside) / (outside + inside);
    }

    /// <summary>The E-I index that this mix of group sizes gives when all pairs are alike: take it off, or a diverse house looks open by arithmetic. NaN below two nodes.</summary>
    public static double ExpectedExternalInternal(ReadOnlySpan<int> groups)
    {
        double nodes = groups.Length,
            inside = groups.ToArray().CountBy(g => g).Sum(g => g.Value * (g.Value - 1.0)),
            all = nodes * (nodes - 1);
        return (all - 2 * inside) / all;
    }

    private static void RequireOnePerNode(Graph graph, ReadOnlySpan<int> groups)
    {
        if (groups.Length != graph.NodeCount)
        {
            throw new ArgumentException($"{graph.NodeCount} nodes need as many groups, not {groups.Length}.", nameof(groups));
        }
    }
}
