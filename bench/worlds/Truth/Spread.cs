namespace Juluo.Worlds.Bench;

/// <summary>The distribution of a value over the pairs; thresholds are quantiles of it, so that they mean the same among 12 and among 150 people.</summary>
internal static class Spread
{
    /// <summary>The values of all pairs a &lt; b, in ascending order.</summary>
    public static double[] OfPairs(int people, Func<int, int, double> value)
    {
        var values = new List<double>(people * (people - 1) / 2);
        for (var a = 0; a < people; a++)
        {
            for (var b = a + 1; b < people; b++)
            {
                values.Add(value(a, b));
            }
        }

        values.Sort();
        return [.. values];
    }

    /// <param name="sorted">In ascending order, not empty.</param>
    /// <param name="share">0 … 1: the share of values at or below the result.</param>
    public static double At(double[] sorted, double share) => sorted[Math.Clamp((int)(share * sorted.Length), 0, sorted.Length - 1)];
}
