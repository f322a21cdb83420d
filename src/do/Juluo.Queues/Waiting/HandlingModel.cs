namespace Juluo.Queues;

/// <summary>
/// Estimates of call lengths: the usual one for each topic, and the overall speed of today. Pure.
/// </summary>
/// <remarks>
/// The usual mean of a topic is shrunk twice: observations at this weekday and hour toward all hours of eight weeks, and the result toward the office's estimate, each with the weight of
/// <see cref="PriorCalls"/> calls. Today is one factor on all topics, log-normal around 1 with a spread of <see cref="DaySpread"/> between days (more if only the office's estimate is
/// known); with n calls today and a coefficient of variation cv, its estimate is the ratio of their actual to their usual length, weighted n / (n + cv² / spread²), and its remaining spread
/// is spread · √(1 − weight): the normal-normal posterior (Gelman et al., Bayesian Data Analysis, 3rd edition, 2.5), on the logarithm.
/// </remarks>
internal sealed class HandlingModel
{
    public const double PriorCalls = 6;
    public const double DaySpread = 0.18;
    private const double GuessSpread = 0.45;
    private const double PriorVariation = 0.45;
    private const double VariationCalls = 20;

    /// <param name="Said">The office's estimate of the length, in seconds.</param>
    /// <param name="Ever">The calls of the last eight weeks.</param>
    /// <param name="Near">The part of those at this weekday, around this hour.</param>
    /// <param name="Today">The calls of today.</param>
    public readonly record struct Known(double Said, Sums Ever, Sums Near, Sums Today);

    private HandlingModel(Handling[] topics, double level, double spread) => (Matters, Level, Spread) = (topics, level, spread);

    public IReadOnlyList<Handling> Matters { get; }

    /// <summary>The length of today's calls relative to the usual length; 1 is a usual day.</summary>
    public double Level { get; }

    /// <summary>The uncertainty of <see cref="Level"/>: the standard deviation of its logarithm.</summary>
    public double Spread { get; }

    public static HandlingModel Learn(IReadOnlyList<Known> topics)
    {
        var handlings = new Handling[topics.Count];
        var (calls, took, expected, variation, guessed) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < topics.Count; i++)
        {
            var known = topics[i];
            var ever = Shrunk(known.Said, known.Ever);
            var mean = Shrunk(ever, known.Near);
            var all = known.Ever + known.Today;
            var cv2 = all.Variation is { } seen
                ? ((PriorVariation * VariationCalls) + (seen * all.Count)) / (VariationCalls + all.Count)
                : PriorVariation;
            handlings[i] = new(mean, 1 / Math.Clamp(cv2, 0.02, 4));
            calls += known.Today.Count;
            took += known.Today.Seconds;
            expected += known.Today.Count * mean;
            variation += known.Today.Count * cv2;
            guessed += PriorCalls / (PriorCalls + known.Ever.Count) / topics.Count;
        }

        var between = Math.Sqrt((DaySpread * DaySpread) + (guessed * GuessSpread * GuessSpread));
        if (calls < 1 || took <= 0)
            return new(handlings, 1, between);
        var weight = calls / (calls + (variation / calls / (between * between)));
        return new(handlings, Math.Exp(weight * Math.Log(Math.Clamp(took / expected, 0.1, 10))), between * Math.Sqrt(1 - weight));
    }

    private static double Shrunk(double toward, Sums seen) => ((toward * PriorCalls) + seen.Seconds) / (PriorCalls + seen.Count);
}
