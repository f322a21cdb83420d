namespace Juluo.Networks.Prediction;

/// <summary>How unequally something is spread (Gini 1912).</summary>
public static class Gini
{
    /// <summary>Half the mean difference between two shares, relative to the mean: 0 when all are equal, (n − 1) / n when one has all; 0 for nothing to spread. O(n log n).</summary>
    /// <param name="values">Not negative.</param>
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
