namespace Juluo.Networks.Groups;

/// <summary>Whether ties stay inside given groups (trades, departments). Group numbers are any integers; ties are counted, or weighed, by the graph's weights.</summary>
public static class Mixing
{
    /// <summary>
    /// Nominal assortativity (Newman 2003): (Σ e_gg − Σ a_g b_g) / (1 − Σ a_g b_g), where e is the share of edges inside a group, a that of edges that begin and b
    /// of those that end in it; without direction each edge counts half both ways. 1 when all ties stay inside, 0 when groups play no part; NaN without edges or
    /// when all edges are in one group. O(m).
    /// </summary>
    /// <param name="graph">The network; its weights count.</param>
    /// <param name="groups">The group of each node, any integers.</param>
    /// <exception cref="ArgumentException">There is not one group for each node.</exception>
    public static double Assortativity(Graph graph, ReadOnlySpan<int> groups)
    {
        var (inside, all, leaving, entering) = GroupLabels.Of(graph, groups).Ends(graph);
        double chance = 0;
        var isMixed = false;
        for (var group = 0; group < leaving.Length; group++)
        {
            chance += leaving[group] / all * (entering[group] / all);
            isMixed |= leaving[group] > 0 != entering[group] > 0 || (leaving[group] > 0 && leaving[group] < all);
        }
        return isMixed ? (inside / all - chance) / (1 - chance) : double.NaN;
    }

    /// <summary>
    /// Assortativity by a number (Newman 2002, 2003): the correlation between the numbers at the two ends of an edge, −1 … 1; with direction of the number where
    /// it begins with the number where it ends. NaN without edges, or when all edges have the same number at an end. O(m).
    /// </summary>
    /// <param name="graph">The network; its weights count.</param>
    /// <param name="values">A number for each node, finite.</param>
    /// <exception cref="ArgumentException">There is not one number for each node.</exception>
    public static double NumericAssortativity(Graph graph, ReadOnlySpan<double> values) => EdgeCorrelation.Of(graph, values, values);

    /// <summary>
    /// Assortativity by degree (Newman 2002): whether those with many ties have them with others who have many, −1 … 1; with direction out-degree where an
    /// edge begins with in-degree where it ends. Weights play no part; NaN without edges or when all ends are alike. O(m).
    /// </summary>
    /// <param name="graph">The network.</param>
    public static double DegreeAssortativity(Graph graph)
    {
        var outward = new double[graph.NodeCount];
        var inward = new double[graph.NodeCount];
        for (var node = 0; node < outward.Length; node++)
        {
            (outward[node], inward[node]) = (graph.Degree(node), graph.InDegree(node));
        }
        return EdgeCorrelation.Of(graph.WithoutWeights(), outward, inward);
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
