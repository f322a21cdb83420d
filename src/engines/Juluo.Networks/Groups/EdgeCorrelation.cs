namespace Juluo.Networks.Groups;

/// <summary>Pearson's correlation over edges between a number of the source node and a number of the target node; in an undirected graph over both directions.</summary>
internal static class EdgeCorrelation
{
    internal static double Of(Graph graph, ReadOnlySpan<double> tails, ReadOnlySpan<double> heads)
    {
        if (tails.Length != graph.NodeCount)
        {
            throw new ArgumentException($"{graph.NodeCount} nodes need as many numbers, not {tails.Length}.", nameof(tails));
        }
        if (IsConstant(tails, graph.Degree) || IsConstant(heads, graph.InDegree))
        {
            return double.NaN;
        }
        double all = 0,
            tailMean = 0,
            headMean = 0;
        for (var node = 0; node < tails.Length; node++)
        {
            all += graph.Strength(node);
            tailMean += graph.Strength(node) * tails[node];
            headMean += graph.InStrength(node) * heads[node];
        }
        tailMean /= all;
        headMean /= all;
        double tailSquares = 0,
            headSquares = 0,
            products = 0;
        for (var node = 0; node < tails.Length; node++)
        {
            var tail = tails[node] - tailMean;
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var at = 0; at < neighbours.Length; at++)
            {
                products += weights[at] * tail * (heads[neighbours[at]] - headMean);
            }
            tailSquares += graph.Strength(node) * tail * tail;
            headSquares += graph.InStrength(node) * (heads[node] - headMean) * (heads[node] - headMean);
        }
        return products / (Math.Sqrt(tailSquares) * Math.Sqrt(headSquares));
    }

    /// <summary>Checks that all nodes with edges have the same number; the squares of the differences alone may be a rounding error.</summary>
    private static bool IsConstant(ReadOnlySpan<double> values, Func<int, int> degree)
    {
        double least = double.PositiveInfinity,
            most = double.NegativeInfinity;
        for (var node = 0; node < values.Length; node++)
        {
            if (degree(node) > 0)
            {
                least = Math.Min(least, values[node]);
                most = Math.Max(most, values[node]);
            }
        }
        return !(least < most);
    }
}
