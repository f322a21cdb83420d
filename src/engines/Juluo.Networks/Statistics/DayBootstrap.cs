namespace Juluo.Networks.Statistics;

/// <summary>
/// Uncertainty of a network measure by drawing whole days with replacement: contacts within a day are dependent, so the units are days, not contacts (block bootstrap;
/// Künsch 1989). Deterministic for a seed.
/// </summary>
public static class DayBootstrap
{
    /// <summary>Returns the value on all days, with the percentiles of the value on resampled days.</summary>
    /// <param name="days">Number of days, 1 or more.</param>
    /// <param name="measure">The measure on some days, given as numbers 0 … days − 1; a day drawn twice is listed twice. NaN results are left out.</param>
    /// <param name="draws">Number of resamples, 1 or more; 200 is enough for a band.</param>
    /// <param name="level">Share of the resamples inside the band, between 0 and 1.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="progress">Share of the draws done, 0 … 1.</param>
    /// <param name="stop">Cancels between draws.</param>
    /// <returns>The band; its ends are NaN if no resample gave a number.</returns>
    public static Band Of(
        int days,
        Func<IReadOnlyList<int>, double> measure,
        int draws = 200,
        double level = 0.95,
        ulong seed = 1,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        if (level is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level must lie between 0 and 1.");
        }
        var random = new SeededRandom(seed);
        var values = new List<double>(draws);
        for (var draw = 0; draw < draws; draw++)
        {
            stop.ThrowIfCancellationRequested();
            var drawn = new int[days];
            for (var k = 0; k < days; k++)
            {
                drawn[k] = random.Below(days);
            }
            var value = measure(drawn);
            if (!double.IsNaN(value))
            {
                values.Add(value);
            }
            progress?.Report((draw + 1.0) / draws);
        }
        values.Sort();
        return new Band(measure([.. Enumerable.Range(0, days)]), Percentile(values, (1 - level) / 2), Percentile(values, (1 + level) / 2));
    }

    private static double Percentile(List<double> sorted, double share)
    {
        if (sorted.Count == 0)
        {
            return double.NaN;
        }
        var at = share * (sorted.Count - 1);
        var below = (int)at;
        return sorted[below] + (at - below) * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below]);
    }
}
