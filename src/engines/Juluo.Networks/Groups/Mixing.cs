namespace Juluo.Networks.Groups;

/// <summary>Mixing within and between given groups (professions, departments). Groups are any integers; ties are counted, or weighed, by the graph's weights.</summary>
public static class Mixing
{
    /// <summary>
    /// Returns nominal assortativity (Newman 2003): (Σ e_gg − Σ a_g b_g) / (1 − Σ a_g b_g), where e is the share of edges inside a group, a that of edges that begin and
    /// b of those that end in it; in an undirected graph each edge counts half in each direction. 1 if all ties are inside groups, 0 if groups play no part; NaN without
    /// edges or if all edges are in one group. O(m).
    /// </summary>
    /// <param name="graph">The network; its weights count.</param>
    /// <param name="groups">The group of each node, any integers.</param>
    /// <exception cref="ArgumentException">The number of groups differs from the number of nodes.</exception>
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
    /// Returns assortativity by a number (Newman 2002, 2003): the correlation between the numbers at the two ends of an edge, −1 … 1; in a directed graph between the
    /// numbers of source and target. NaN without edges, or if all edges have the same number at an end. O(m).
    /// </summary>
    /// <param name="graph">The network; its weights count.</param>
    /// <param name="values">A number for each node, finite.</param>
    /// <exception cref="ArgumentException">The number of values differs from the number of nodes.</exception>
    public static double NumericAssortativity(Graph graph, ReadOnlySpan<double> values) => EdgeCorrelation.Of(graph, values, values);

    /// <summary>
    /// Returns assortativity by degree (Newman 2002): the tendency of nodes with many ties to be tied to others with many, −1 … 1; in a directed graph out-degree of the
    /// source with in-degree of the target. Ignores weights; NaN without edges or if all ends have the same degree. O(m).
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

    /// <summary>Returns the E-I index (Krackhardt and Stern 1988): (outside − inside) / all, −1 … 1; NaN without edges. O(m).</summary>
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

    /// <summary>
    /// Returns the E-I index expected from the group sizes if all pairs are equally likely: subtract it, or a diverse community looks open by arithmetic alone. NaN below
    /// two nodes.
    /// </summary>
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
