namespace Juluo.Networks.Prediction;

/// <summary>Inequality of a distribution (Gini 1912).</summary>
public static class Gini
{
    /// <summary>
    /// Returns half the mean difference between two values, relative to the mean: 0 if all are equal, (n − 1) / n if one has everything; 0 for an empty or all-zero
    /// input. O(n log n).
    /// </summary>
    /// <param name="values">Values, 0 or more.</param>
    public static double Of(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        double sum = 0,
            weighted = 0;
        for (var at = 0; at < sorted.Length; at++)
        {
            sum += sorted[at];
            weighted += (2 * (at + 1) - sorted.Length - 1) * sorted[at];
        }
        return sum > 0 ? weighted / (sorted.Length * sum) : 0;
    }
}
