namespace Juluo.Networks.Statistics;

/// <summary>
/// The difference of a series of figures between marked and other periods, beside a straight trend, with an interval that allows for neighbouring periods that resemble each other.
/// </summary>
/// <param name="Difference">The mean of marked periods minus that of the others, corrected for the trend.</param>
/// <param name="Low">The lower end of the 95 % interval.</param>
/// <param name="High">The upper end of the 95 % interval.</param>
/// <param name="Marked">The number of marked periods.</param>
/// <param name="Others">The number of the others.</param>
public sealed record MarkedWeeks(double Difference, double Low, double High, int Marked, int Others)
{
    /// <summary>The minimum number of periods of either kind.</summary>
    public const int Least = 8;

    /// <summary>True if the interval excludes no difference.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <summary>
    /// Compares marked periods with the others by least squares on a constant, the trend and the mark. Standard errors allow for autocorrelation by
    /// ν = ⌊0.41 n^(2/3)⌋ equally weighted cosines (Lazarus, Lewis, Stock and Watson 2018), with the correction n/(n − 3) for small samples; the interval is Student's with ν degrees of
    /// freedom. O(n · ν).
    /// </summary>
    /// <param name="values">One figure per period, in order of time; NaN if it is missing. Missing periods count as time that passed.</param>
    /// <param name="marked">True for each period to compare with the others; as many as <paramref name="values"/>.</param>
    /// <returns>Null with fewer than <see cref="Least"/> known periods of either kind, or if the mark cannot be told from the trend.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static MarkedWeeks? Compare(IReadOnlyList<double> values, IReadOnlyList<bool> marked)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(marked);
        if (values.Count != marked.Count)
        {
            throw new ArgumentException("There must be one mark for each figure.", nameof(marked));
        }

        var known = Enumerable.Range(0, values.Count).Where(t => double.IsFinite(values[t])).ToArray();
        var with = known.Count(t => marked[t]);
        var n = known.Length;
        if (with < Least || n - with < Least)
        {
            return null;
        }

        // By Frisch, Waugh and Lovell, the coefficient of the mark is that of what the constant and the trend leave of it.
        var mark = Residuals(known, known.Select(t => marked[t] ? 1.0 : 0));
        var figures = Residuals(known, known.Select(t => values[t]));
        var weight = mark.Sum(m => m * m);
        if (weight < 1e-9 * n)
        {
            return null;
        }

        var difference = mark.Zip(figures, (m, y) => m * y).Sum() / weight;
        var scores = mark.Zip(figures, (m, y) => m * (y - (difference * m))).ToArray();
        // The long-run variance of the scores by cosines of few half waves, which resembling neighbours bias little.
        var waves = (int)Math.Floor(0.41 * Math.Pow(n, 2.0 / 3));
        var spread = Enumerable
            .Range(1, waves)
            .Average(j => Square(Enumerable.Range(0, n).Sum(t => scores[t] * Math.Cos(Math.PI * j * (t + 0.5) / n))) * 2 / n);
        var half = StudentT.Bound(waves, 0.95) * Math.Sqrt(n * spread * n / (n - 3)) / weight;
        return new(difference, difference - half, difference + half, with, n - with);
    }

    private static double Square(double x) => x * x;

    /// <summary>Returns the values minus their straight line over time.</summary>
    private static double[] Residuals(int[] times, IEnumerable<double> of)
    {
        var values = of.ToArray();
        var (meanTime, mean) = (times.Average(), values.Average());
        var slope = times.Zip(values, (t, v) => (t - meanTime) * (v - mean)).Sum() / times.Sum(t => (t - meanTime) * (t - meanTime));
        return [.. times.Zip(values, (t, v) => v - mean - (slope * (t - meanTime)))];
    }
}
