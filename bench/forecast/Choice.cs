namespace Juluo.Forecast.Bench;

/// <summary>How one formula is preferred to another.</summary>
internal static class Choice
{
    /// <summary>
    /// How far a formula is ahead of the baseline on a log, in standard deviations, mean over the figures. What is gained beyond one counts a quarter, since the aim is to lose nowhere.
    /// </summary>
    internal static double Gain(double[] figures, double[] baseline, double[] spread) =>
        figures
            .Select((value, at) => Math.Clamp((value - baseline[at]) / spread[at], -4, 6))
            .Where(double.IsFinite)
            .Select(z => z > 1 ? 1 + ((z - 1) / 4) : z)
            .Average();

    /// <summary>The formula with the greatest mean gain over all logs but one; null: over all.</summary>
    internal static int Best(double[][] gains, int? left) =>
        Enumerable.Range(0, gains.Length).MaxBy(formula => gains[formula].Where((_, log) => log != left).Average());

    internal static double Deviation(double[] values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        if (finite.Length == 0)
            return double.NaN;
        var mean = finite.Average();
        return Math.Sqrt(finite.Average(v => (v - mean) * (v - mean)));
    }
}
