using Juluo.Networks.Statistics;

namespace Juluo.Networks.Prediction;

/// <summary>
/// Turns scores into the probability that two people who are both there will meet within a number of periods. Learnt by looking back: the forecast is
/// made again as of the last windows of that length (and one shorter) that lie wholly in the history, and what then happened gives the
/// rate of meetings per period for each height of score (isotonic). Scores of different moments are compared by their distance from
/// the mean of all pairs that have not met, in standard deviations.
/// </summary>
public sealed class MeetingProbability
{
    private const int MostPairs = 200_000;

    private readonly IsotonicCurve? ratePerPeriod;
    private readonly double horizon;
    private readonly Scale now;

    private MeetingProbability(MeetingForecast forecast, IsotonicCurve? ratePerPeriod, double horizon, Scale now) =>
        (Forecast, this.ratePerPeriod, this.horizon, this.now) = (forecast, ratePerPeriod, horizon, now);

    /// <summary>The forecast whose scores it explains.</summary>
    public MeetingForecast Forecast { get; }

    /// <summary>Whether the history was long enough to learn from: two active periods, with a pair that had not met.</summary>
    public bool IsKnown => ratePerPeriod is not null;

    /// <summary>Makes the forecast of a history and learns what its scores mean. Three times the cost of a forecast; for more than 200,000 pairs a sample of people is used.</summary>
    /// <param name="history">What is known; nothing else is used.</param>
    /// <param name="groupOf">As for <see cref="MeetingForecast.From"/>.</param>
    /// <param name="horizon">Periods within which they are to meet, 1 or more.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the forecasts made, 0 … 1.</param>
    /// <param name="stop">Cancels between steps.</param>
    public static MeetingProbability Learn(
        MeetingHistory history,
        ReadOnlySpan<int> groupOf,
        int horizon,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizon);
        var forecast = MeetingForecast.From(history, groupOf, threads, stop: stop);
        var starts = history.Contacts.Select(c => Math.Floor(c.Start / history.Period)).Distinct().Order().ToArray();
        var points = new List<(double X, double Y, double Weight)>();
        var windows = Windows(starts.Length, horizon).ToArray();
        for (var window = 0; window < windows.Length; window++)
        {
            progress?.Report((window + 1.0) / (windows.Length + 1));
            var (from, to) = windows[window];
            var until = to < starts.Length ? starts[to] * history.Period : history.Until;
            var past = MeetingHistory.Before(starts[from] * history.Period, history.People, history.Contacts, history.Period);
            var later = MeetingHistory.Before(until, history.People, history.Contacts.Where(c => c.Start >= past.Until), history.Period);
            points.AddRange(Outcomes(past, later, MeetingForecast.From(past, groupOf, threads, stop: stop), to - from, stop));
        }
        var curve = points.Count == 0 ? null : IsotonicCurve.Fit(points);
        var scale = Scale.Of(forecast, Unmet(history), stop);
        progress?.Report(1);
        return new MeetingProbability(forecast, curve, horizon, scale);
    }

    /// <summary>Probability that the two meet within the horizon if both are there, 0 … 1; NaN when it is not known. O(log n).</summary>
    public double Of(MeetingScore score) =>
        ratePerPeriod is null ? double.NaN : 1 - Math.Exp(-horizon * ratePerPeriod.At(now.Place(score)));

    /// <summary>Windows of active periods [from, to) that end with the history: one as long as the horizon or as can be, one a period shorter.</summary>
    private static IEnumerable<(int From, int To)> Windows(int periods, int horizon)
    {
        var length = Math.Min(horizon, periods - 1);
        if (length >= 1)
        {
            yield return (periods - length, periods);
        }
        if (length >= 2)
        {
            yield return (periods - length + 1, periods);
        }
        else if (periods >= 3)
        {
            yield return (periods - 2, periods - 1);
        }
    }

    private static IEnumerable<(double X, double Y, double Weight)> Outcomes(
        MeetingHistory past,
        MeetingHistory later,
        MeetingForecast forecast,
        int periods,
        CancellationToken stop
    )
    {
        var pairs = Unmet(past);
        var scale = Scale.Of(forecast, pairs, stop);
        var candidates = pairs.Where(p => later.WasSeen(p.A) && later.WasSeen(p.B)).ToArray();
        return forecast
            .Of(candidates, stop: stop)
            .Select(score => (scale.Place(score), later.HaveMet(score.A, score.B) ? 1.0 / periods : 0, (double)periods));
    }

    /// <summary>Pairs of people who were seen and have not met: all, or those of some people when there are too many.</summary>
    private static List<(int A, int B)> Unmet(MeetingHistory history)
    {
        var seen = Enumerable.Range(0, history.People).Where(history.WasSeen).ToArray();
        var roots = seen.ToArray();
        new SeededRandom(1).Shuffle(roots);
        var isRoot = new bool[history.People];
        var pairs = new List<(int A, int B)>();
        foreach (var root in roots)
        {
            if (pairs.Count >= MostPairs)
            {
                break;
            }
            isRoot[root] = true;
            pairs.AddRange(seen.Where(other => !isRoot[other] && !history.HaveMet(root, other)).Select(other => (root, other)));
        }
        return pairs;
    }

    private readonly record struct Scale(double Mean, double Deviation)
    {
        internal static Scale Of(MeetingForecast forecast, List<(int A, int B)> pairs, CancellationToken stop)
        {
            var totals = forecast.Of(pairs, stop: stop).Select(score => score.Total).ToArray();
            var mean = totals.Length == 0 ? 0 : totals.Average();
            var variance = totals.Length == 0 ? 0 : totals.Average(t => (t - mean) * (t - mean));
            return new Scale(mean, variance > 0 ? Math.Sqrt(variance) : 1);
        }

        internal double Place(MeetingScore score) => (score.Total - Mean) / Deviation;
    }
}
