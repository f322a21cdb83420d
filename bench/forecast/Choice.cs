namespace Juluo.Forecast.Bench;

/// <summary>The rule that prefers one formula to another.</summary>
internal static class Choice
{
    /// <summary>
    /// The lead of a formula over the baseline on a log, in standard deviations, averaged over the figures. Any lead beyond one counts a quarter, because the aim is to lose nowhere.
    /// </summary>
    internal static double Gain(double[] figures, double[] baseline, double[] spread) =>
        figures
            .Select((value, at) => Math.Clamp((value - baseline[at]) / spread[at], -4, 6))
            .Where(double.IsFinite)
            .Select(z => z > 1 ? 1 + ((z - 1) / 4) : z)
            .Average();

    /// <summary>The formula with the greatest mean gain over all logs but one; null for all logs.</summary>
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
