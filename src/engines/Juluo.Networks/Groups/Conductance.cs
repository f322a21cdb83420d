namespace Juluo.Networks.Groups;

/// <summary>Conductance: the share of a group's ties that lead out of it. For undirected graphs; weights count.</summary>
public static class Conductance
{
    /// <summary>
    /// Returns for each group the weight of the edges that lead out, divided by the strength of all its nodes or of all others, whichever is less (Kannan, Vempala and
    /// Vetta 2004), 0 … 1; NaN for a group without edges, and for one that contains all edges. O(n + m).
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="partition">The groups; results are in their order.</param>
    /// <exception cref="ArgumentException">The partition is of a different number of nodes.</exception>
    public static double[] OfEach(Graph graph, Partition partition)
    {
        graph.RequireUndirected();
        var groups = partition.Groups;
        if (groups.Length != graph.NodeCount)
        {
            throw new ArgumentException($"{graph.NodeCount} nodes need as many groups, not {groups.Length}.", nameof(partition));
        }
        var within = new double[partition.Count];
        var beyond = new double[partition.Count];
        var cut = new double[partition.Count];
        for (var node = 0; node < groups.Length; node++)
        {
            var group = groups[node];
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var at = 0; at < neighbours.Length; at++)
            {
                cut[group] += groups[neighbours[at]] == group ? 0 : weights[at];
            }
            within[group] += graph.Strength(node);
        }
        // Summed from the groups before and after: taking a difference would leave a rounding error.
        var sum = 0.0;
        for (var group = 0; group < cut.Length; group++)
        {
            beyond[group] = sum;
            sum += within[group];
        }
        sum = 0;
        for (var group = cut.Length - 1; group >= 0; group--)
        {
            cut[group] /= Math.Min(within[group], beyond[group] + sum);
            sum += within[group];
        }
        return cut;
    }

    /// <summary>
    /// Returns the conductance of the worst group, which spectral clustering tries to minimise (Lee, Oveis Gharan and Trevisan 2014), 0 … 1; groups without a value do
    /// not count, NaN if none has one. O(n + m).
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="partition">The groups.</param>
    /// <exception cref="ArgumentException">The partition is of a different number of nodes.</exception>
    public static double Of(Graph graph, Partition partition) =>
        OfEach(graph, partition).Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Max();
}
