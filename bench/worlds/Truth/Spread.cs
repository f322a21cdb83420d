namespace Juluo.Worlds.Bench;

/// <summary>How a value is spread over the pairs; thresholds are set by it, so that they mean the same among 12 and among 150.</summary>
internal static class Spread
{
    /// <summary>A value of every pair a &lt; b, smallest first.</summary>
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

    /// <param name="sorted">Smallest first, not empty.</param>
    /// <param name="share">0 … 1: how much of them lies at or below the answer.</param>
    public static double At(double[] sorted, double share) => sorted[Math.Clamp((int)(share * sorted.Length), 0, sorted.Length - 1)];
}
