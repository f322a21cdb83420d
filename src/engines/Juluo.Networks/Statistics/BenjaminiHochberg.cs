namespace Juluo.Networks.Statistics;

/// <summary>
/// Benjamini–Hochberg's control of the false discovery rate (1995): of the results called significant at rate q, at most the share q is expected to be chance, if the
/// tests are independent or positively dependent.
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>Returns adjusted p-values (q-values), aligned with the input: significant are those up to the accepted rate. O(n log n).</summary>
    /// <param name="pValues">P-values, 0 … 1.</param>
    /// <param name="tests">
    /// Number of tests made, if those with the largest p-values are not listed (pairs that never met have p = 1); default: the number listed.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not in 0 … 1, or <paramref name="tests"/> is below the number listed.</exception>
    public static double[] Adjust(ReadOnlySpan<double> pValues, long? tests = null)
    {
        var count = tests ?? pValues.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(count, pValues.Length, nameof(tests));
        var sorted = pValues.ToArray();
        var order = new int[sorted.Length];
        for (var k = 0; k < order.Length; k++)
        {
            order[k] = sorted[k] is >= 0 and <= 1
                ? k
                : throw new ArgumentOutOfRangeException(nameof(pValues), sorted[k], "A p-value must be 0 … 1.");
        }
        Array.Sort(sorted, order);
        var adjusted = new double[sorted.Length];
        var least = 1.0;
        for (var k = sorted.Length - 1; k >= 0; k--)
        {
            least = Math.Min(least, sorted[k] * count / (k + 1));
            adjusted[order[k]] = least;
        }
        return adjusted;
    }
}
