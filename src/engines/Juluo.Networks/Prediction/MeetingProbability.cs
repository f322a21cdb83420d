using Juluo.Networks.Statistics;

namespace Juluo.Networks.Prediction;

/// <summary>
/// Turns scores into the probability that two people meet within a number of active periods, with their attendance uncertain. The total number of meetings is forecast
/// from those in each period before: the share of open pairs that meet falls with the time that people have had, and the last period counts most. The score decides which
/// pairs meet, as sharply as it did in windows inside the history (logistic). Time is in seconds.
/// </summary>
/// <remarks>
/// The forecast is learnt four times: now and for three windows. It cannot know a programme: on a log of hours whose next hours are unlike all before it is wrong, see docs/decisions.
/// </remarks>
public sealed class MeetingProbability
{
    private const int MostPairs = 200_000;
    private const int MostWindows = 3;
    private const double Day = 86_400;

    // The rate of first meetings per open pair is proportional to (periods + 1)^−0.7.
    private const double Fall = 0.7;
    private const double MostMeet = 0.95;

    // Prior of the log-odds per unit of score, and its firmness.
    private const double UsualSlope = 0.35;
    private const double SlopeSpread = 0.1;
    private const double LeastSlope = 0.05;

    private readonly double slope;
    private readonly double middle;
    private readonly double mean;

    private MeetingProbability(MeetingForecast forecast, bool isKnown, double slope, double middle, double mean) =>
        (Forecast, IsKnown, this.slope, this.middle, this.mean) = (forecast, isKnown, slope, middle, mean);

    /// <summary>The forecast whose scores it interprets.</summary>
    public MeetingForecast Forecast { get; }

    /// <summary>True if the history was long enough to learn from: two active periods, with a pair that had not met.</summary>
    public bool IsKnown { get; }

    /// <summary>Computes the forecast of a history and learns the meaning of its scores. Four times the cost of a forecast; for more than 200,000 pairs a sample of people is used.</summary>
    /// <param name="history">The meeting history; nothing else is used.</param>
    /// <param name="groupOf">As for <see cref="MeetingForecast.From"/>.</param>
    /// <param name="horizon">Number of active periods to forecast, 1 or more.</param>
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
        var now = Scores(forecast, Unmet(history), stop);
        if (Level(history, horizon) is not { } level || now.Length == 0)
        {
            progress?.Report(1);
            return new MeetingProbability(forecast, false, 0, 0, 0);
        }
        var windows = new List<(double[] Scores, bool[] Met)>();
        for (var from = history.Periods - horizon; from >= 1 && windows.Count < MostWindows; from--)
        {
            progress?.Report((windows.Count + 1.0) / (MostWindows + 1));
            var (past, later) = history.CutAt(from, horizon);
            var pairs = Unmet(past);
            windows.Add(
                (
                    Scores(MeetingForecast.From(past, groupOf, threads, stop: stop), pairs, stop),
                    [.. pairs.Select(p => later.HaveMet(p.A, p.B))]
                )
            );
        }
        var slope = Slope(windows);
        var mean = now.Average();
        progress?.Report(1);
        return new MeetingProbability(forecast, true, slope, Middle(now, mean, slope, level), mean);
    }

    /// <summary>Returns the probability that the two meet within the horizon, 0 … 1; NaN if the history was too short. O(1).</summary>
    public double Of(MeetingScore score) => IsKnown ? Logistic(middle + (slope * (score.Total - mean))) : double.NaN;

    /// <summary>Returns the share of open pairs that will meet within the horizon; null without evidence.</summary>
    private static double? Level(MeetingHistory history, int horizon)
    {
        var (open, met) = history.FirstMeetings();
        var periods = history.Periods;
        var (meetings, chances) = (0.0, 0.0);
        for (var at = 1; at < periods; at++)
        {
            var weight = Math.Pow(2, -(periods - 1 - at));
            meetings += weight * met[at];
            chances += weight * open[at] * Math.Pow(at + 1, -Fall);
        }
        if (chances <= 0)
        {
            return null;
        }
        var expected = meetings / chances * Enumerable.Range(0, horizon).Sum(k => Math.Pow(periods + k + 1, -Fall));
        // In periods of hours the next ones resemble the same hours of the day before: those count for half of the forecast.
        var before = history.Period < Day ? history.PeriodAt(history.Until - Day) : -1;
        if (before >= 0 && before + horizon <= periods)
        {
            var then = Enumerable
                .Range(0, horizon)
                .Sum(k => met[before + k] / Math.Max(1, open[before + k]) * Math.Pow((periods + k + 1.0) / (before + k + 1), -Fall));
            expected = Math.Sqrt((expected + 1e-6) * (then + 1e-6));
        }
        return Math.Min(MostMeet, 1 - Math.Exp(-expected));
    }

    /// <summary>
    /// Returns the log-odds per unit of score: logistic regression in which each window has its own intercept and all windows together count as one, shrunk to the prior.
    /// By Newton's method; the likelihood is concave.
    /// </summary>
    private static double Slope(List<(double[] Scores, bool[] Met)> windows)
    {
        var slope = UsualSlope;
        var centred = windows.Select(w => w.Scores.Length == 0 ? [] : Centred(w.Scores)).ToArray();
        for (var step = 0; step < 25; step++)
        {
            var (gradient, curvature) = (-(slope - UsualSlope) / (SlopeSpread * SlopeSpread), 1 / (SlopeSpread * SlopeSpread));
            for (var window = 0; window < centred.Length; window++)
            {
                var (scores, met) = (centred[window], windows[window].Met);
                var share = met.Count(m => m) / (double)Math.Max(1, met.Length);
                if (share is 0 or 1)
                {
                    continue;
                }
                var level = Middle(scores, 0, slope, share);
                var chances = scores.Select(s => Logistic(level + (slope * s))).ToArray();
                var weights = chances.Select(p => p * (1 - p)).ToArray();
                var centre = weights.Zip(scores, (w, s) => w * s).Sum() / weights.Sum();
                for (var at = 0; at < scores.Length; at++)
                {
                    var distance = scores[at] - centre;
                    gradient += ((met[at] ? 1 : 0) - chances[at]) * distance / centred.Length;
                    curvature += weights[at] * distance * distance / centred.Length;
                }
            }
            var change = Math.Clamp(gradient / curvature, -0.5, 0.5);
            slope += change;
            if (Math.Abs(change) < 1e-4)
            {
                break;
            }
        }
        return Math.Max(LeastSlope, slope);
    }

    /// <summary>Finds the intercept with the required mean probability, by bisection: the mean rises with the intercept.</summary>
    private static double Middle(double[] scores, double mean, double slope, double share)
    {
        var (low, high) = (-40.0, 40.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            var reached = scores.Average(score => Logistic(middle + (slope * (score - mean))));
            (low, high) = reached < share ? (middle, high) : (low, middle);
        }
        return low;
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static double[] Centred(double[] scores)
    {
        var mean = scores.Average();
        return [.. scores.Select(s => s - mean)];
    }

    private static double[] Scores(MeetingForecast forecast, List<(int A, int B)> pairs, CancellationToken stop) =>
        [.. forecast.Of(pairs, stop: stop).Select(score => score.Total)];

    /// <summary>Returns pairs of people who were seen and have not met: all, or those of a sample of people if there are too many.</summary>
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
}
