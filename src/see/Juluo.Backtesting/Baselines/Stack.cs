using Juluo.Networks.Prediction;
using Juluo.Networks.Statistics;

namespace Juluo.Backtesting;

/// <summary>
/// Baselines a careful analyst would try first, in two forms; not the product. The first uses common features and three learners (logistic regression, boosted trees, random forest),
/// trained on the last window of the horizon's length within the history, and averages their ranks. The second uses boosted trees alone, trained on several earlier windows, with
/// additional features for recency.
/// </summary>
internal static class Stack
{
    private const int MostRows = 6_000;
    private const int MostWindows = 4;

    /// <summary>Trains on a history; the result scores pairs.</summary>
    internal static Func<IReadOnlyList<(int A, int B)>, double[]> Learn(MeetingHistory history, int[] groupOf, int horizon)
    {
        var length = Math.Min(horizon, history.Periods - 1);
        if (length < 1)
            return pairs => Baselines.PageRank(history, pairs);
        var (past, later) = history.CutAt(history.Periods - length, length);
        var open = Open(past, later);
        var rows = Features(past, groupOf, open);
        double[] y = [.. open.Select(p => later.HaveMet(p.A, p.B) ? 1.0 : 0)];
        if (y.Distinct().Count() < 2)
            return pairs => Baselines.PageRank(history, pairs);
        var (mean, spread) = Scale(rows);
        double[] Scaled(double[] row) => [.. row.Select((v, k) => (v - mean[k]) / spread[k])];
        double[][] x = [.. rows.Select(Scaled)];
        var learnt = new[] { Logistic.Fit(x, y), TreeEnsemble.Boosted(x, y), TreeEnsemble.Forest(x, y) };
        return pairs =>
        {
            var asked = Features(history, groupOf, pairs).Select(Scaled).ToArray();
            var ranks = learnt.Select(model => Ranks([.. asked.Select(model)])).ToArray();
            return [.. Enumerable.Range(0, pairs.Count).Select(at => ranks.Average(r => r[at]))];
        };
    }

    /// <summary>Trains on several earlier, overlapping windows of that length. Features are standardised within their own window.</summary>
    internal static Func<IReadOnlyList<(int A, int B)>, double[]> LearnBoosted(MeetingHistory history, int[] groupOf, int horizon)
    {
        var length = Math.Min(horizon, history.Periods - 1);
        var last = history.Periods - length;
        var (x, y) = (new List<double[]>(), new List<double>());
        for (var from = last; from >= 1 && from > last - MostWindows && length >= 1; from--)
        {
            var (past, later) = history.CutAt(from, length);
            var seen = Enumerable.Range(0, past.People).Where(past.WasSeen).ToArray();
            var open = Some([
                .. seen.SelectMany((a, at) => seen.Skip(at + 1).Select(b => (A: a, B: b))).Where(p => !past.HaveMet(p.A, p.B)),
            ]);
            if (open.Length == 0)
                continue;
            x.AddRange(Standard(RecentFeatures(past, groupOf, open)));
            y.AddRange(open.Select(p => later.HaveMet(p.A, p.B) ? 1.0 : 0));
        }

        if (y.Distinct().Count() < 2)
            return pairs => Baselines.RecentPageRank(history, pairs);
        var model = TreeEnsemble.Boosted([.. x], [.. y]);
        return pairs => pairs.Count == 0 ? [] : [.. Standard(RecentFeatures(history, groupOf, pairs)).Select(model)];
    }

    private static double[][] Standard(double[][] rows)
    {
        var (mean, spread) = Scale(rows);
        return [.. rows.Select(row => row.Select((v, k) => (v - mean[k]) / spread[k]).ToArray())];
    }

    private static double[][] RecentFeatures(MeetingHistory history, int[] groupOf, IReadOnlyList<(int A, int B)> pairs)
    {
        double[] attendance = [.. Enumerable.Range(0, history.People).Select(p => history.Attendance(p, 2))];
        double[] fresh = [.. Enumerable.Range(0, history.People).Select(p => history.NewContacts(p, 2))];
        double[][] columns =
        [
            Baselines.RecentResourceAllocation(history, pairs),
            [.. Baselines.RecentPageRank(history, pairs).Select(p => Math.Log(p + 1e-9))],
            Baselines.LogSum(history, groupOf, pairs),
            [.. pairs.Select(p => Math.Log((attendance[p.A] * attendance[p.B]) + 1e-6))],
            [.. pairs.Select(p => Math.Log((fresh[p.A] + 0.3) * (fresh[p.B] + 0.3)))],
        ];
        return [.. Features(history, groupOf, pairs).Select((row, at) => (double[])[.. row, .. columns.Select(c => c[at])])];
    }

    /// <summary>Pairs that could have met in a window, at most <see cref="MostRows"/> and evenly sampled, so that large logs cost no more than small ones.</summary>
    private static (int A, int B)[] Open(MeetingHistory past, MeetingHistory later)
    {
        var there = Enumerable.Range(0, past.People).Where(p => past.WasSeen(p) && later.WasSeen(p)).ToArray();
        var open = there.SelectMany((a, at) => there.Skip(at + 1).Select(b => (A: a, B: b))).Where(p => !past.HaveMet(p.A, p.B)).ToArray();
        return Some(open);
    }

    private static (int A, int B)[] Some((int A, int B)[] pairs)
    {
        var step = (pairs.Length / MostRows) + 1;
        return [.. pairs.Where((_, at) => at % step == 0)];
    }

    private static double[][] Features(MeetingHistory history, int[] groupOf, IReadOnlyList<(int A, int B)> pairs)
    {
        double[][] columns =
        [
            Baselines.CommonNeighbours(history, pairs),
            Baselines.AdamicAdar(history, pairs),
            Baselines.ResourceAllocation(history, pairs),
            Baselines.WeightedResourceAllocation(history, pairs),
            [.. Baselines.PageRank(history, pairs).Select(p => Math.Log(p + 1e-9))],
            Baselines.BlockDensity(history, groupOf, pairs),
            [.. pairs.Select(p => groupOf[p.A] == groupOf[p.B] ? 1.0 : 0)],
            [.. pairs.Select(p => Math.Log((double)history.Ties.Degree(p.A) * history.Ties.Degree(p.B)))],
            [.. pairs.Select(p => Math.Log(history.Ties.Strength(p.A) * history.Ties.Strength(p.B)))],
            [.. pairs.Select(p => (double)history.Chances(p.A, p.B) / history.Periods)],
        ];
        return [.. Enumerable.Range(0, pairs.Count).Select(at => columns.Select(c => c[at]).ToArray())];
    }

    private static (double[] Mean, double[] Spread) Scale(double[][] x)
    {
        var mean = Enumerable.Range(0, x[0].Length).Select(k => x.Average(row => row[k])).ToArray();
        var spread = mean.Select((m, k) => Math.Sqrt(x.Average(row => (row[k] - m) * (row[k] - m)))).Select(s => s > 0 ? s : 1).ToArray();
        return (mean, spread);
    }

    private static double[] Ranks(double[] scores)
    {
        var order = Enumerable.Range(0, scores.Length).OrderBy(at => scores[at]).ToArray();
        var ranks = new double[scores.Length];
        for (var place = 0; place < order.Length; place++)
            ranks[order[place]] = place;
        return ranks;
    }
}
