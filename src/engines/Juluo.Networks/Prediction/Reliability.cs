namespace Juluo.Networks.Prediction;

/// <summary>Calibration of probabilities: forecasts against outcomes, in bins with equal numbers of forecasts.</summary>
/// <param name="Bins">The bins, from the least to the most likely.</param>
public sealed record Reliability(IReadOnlyList<Reliability.Bin> Bins)
{
    /// <summary>One bin of forecasts with similar probabilities.</summary>
    /// <param name="Count">Number of forecasts in it.</param>
    /// <param name="Forecast">The mean probability of the forecasts in the bin.</param>
    /// <param name="Happened">Share of forecasts that came true.</param>
    public sealed record Bin(int Count, double Forecast, double Happened);

    /// <summary>Expected calibration error: mean distance between forecast and outcome, bins weighted by their size (Naeini, Cooper and Hauskrecht 2015). NaN without forecasts.</summary>
    public double ExpectedError => Bins.Sum(b => b.Count * Math.Abs(b.Forecast - b.Happened)) / Bins.Sum(b => b.Count);

    /// <summary>Sorts forecasts into bins. O(n log n).</summary>
    /// <param name="forecasts">Probability, 0 … 1, and outcome; equal probabilities on either side of a bin's end keep their order.</param>
    /// <param name="bins">Number of bins, 1 or more; limited to the number of forecasts.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not 0 … 1, or the number of bins is below 1.</exception>
    public static Reliability Of(IEnumerable<(double Probability, bool Happened)> forecasts, int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        var sorted = forecasts.OrderBy(f => f.Probability).ToArray();
        foreach (var (probability, _) in sorted)
        {
            if (!(probability is >= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(forecasts), probability, "A probability must be 0 … 1.");
            }
        }
        var made = new List<Bin>();
        for (var bin = 0; bin < bins; bin++)
        {
            var part = sorted[(int)((long)sorted.Length * bin / bins)..(int)((long)sorted.Length * (bin + 1) / bins)];
            if (part.Length > 0)
            {
                made.Add(new Bin(part.Length, part.Average(f => f.Probability), part.Count(f => f.Happened) / (double)part.Length));
            }
        }
        return new Reliability(made);
    }
}
