using Juluo.Backtesting;
using Juluo.Networks.Prediction;

namespace Juluo.Forecast.Bench;

/// <summary>A log at its origins: the pairs to rank, their outcomes, and every term of every formula, so that a formula costs a sum and a sort.</summary>
internal sealed class RecordedLog
{
    private const ulong Seed = 20_130_624;

    private readonly List<Origin> origins = [];

    private RecordedLog(EvaluationLog log, int replicates) =>
        (Name, Bootstrap) = (log.Name, new PeopleBootstrap(log.People.Count, replicates, Seed));

    /// <param name="Across">The indexes of pairs across two groups.</param>
    private sealed record Origin(
        IReadOnlyList<(int A, int B)> Pairs,
        bool[] Came,
        int[] Across,
        double[] Baseline,
        Dictionary<double, double[]> Walk,
        Dictionary<double, double[]> Shared,
        Dictionary<double, double[]> Attendance,
        double[] New,
        double[] Groups,
        double[] Circles,
        double[] Newness
    );

    private sealed record Ranked(Ranking All, Ranking Across);

    internal string Name { get; }
    internal PeopleBootstrap Bootstrap { get; }

    /// <summary>The names of the figures, in order.</summary>
    internal static IReadOnlyList<string> Figures { get; } = ["AUC", "AP", "P@20", "across"];

    internal static RecordedLog Of(EvaluationLog log, int replicates)
    {
        var recorded = new RecordedLog(log, replicates);
        var plan = EvaluationPlan.For(log.Contacts) ?? throw new InvalidOperationException($"{log.Name} is too short.");
        foreach (var at in plan.Origins)
            recorded.origins.Add(OriginOf(log, EvaluationSplit.At(log, plan, at, default)));
        return recorded;
    }

    private static Origin OriginOf(EvaluationLog log, EvaluationSplit split)
    {
        var (pairs, came) = (split.New.Pairs, split.New.CameTrue);
        // Each half-life that a formula may have is in one of three.
        var forecasts = new[] { (1.0, 2.0, 1.0), (2, 4, 2), (1, 8, 1) }
            .Select(h =>
                (
                    Half: h,
                    Scores: MeetingForecast
                        .From(
                            split.History,
                            log.HasGroups ? log.GroupOf : [],
                            settings: new()
                            {
                                WalkHalfLife = h.Item1,
                                SharedHalfLife = h.Item2,
                                AttendanceHalfLife = h.Item3,
                                WalkWeight = 1,
                                GroupsWeight = 1,
                                CirclesWeight = 1,
                                NewContactsWeight = 1,
                                NewnessWeight = 1,
                            }
                        )
                        .Of(pairs)
                )
            )
            .ToList();
        Dictionary<double, double[]> By(Func<(double, double, double), double> half, Func<MeetingScore, double> term) =>
            forecasts.DistinctBy(f => half(f.Half)).ToDictionary(f => half(f.Half), f => f.Scores.Select(term).ToArray());
        double[] Term(Func<MeetingScore, double> term) => [.. forecasts[0].Scores.Select(term)];
        return new(
            pairs,
            came,
            log.HasGroups ? split.New.Where((a, b) => log.GroupOf[a] != log.GroupOf[b] && log.GroupOf[a] >= 0 && log.GroupOf[b] >= 0) : [],
            Baselines.RecentResourceAllocation(split.History, pairs),
            By(h => h.Item1, s => s.Acquaintances),
            By(h => h.Item2, s => s.SharedContacts),
            By(h => h.Item3, s => s.Attendance),
            Term(s => s.NewContacts),
            Term(s => s.Groups),
            Term(s => s.Circles),
            Term(s => s.Newness)
        );
    }

    /// <summary>The figures of a formula, as means over the origins with something to compare; NaN if there are none.</summary>
    internal double[] Of(Formula formula) => Values(Rank(formula), null, 0);

    internal double[] OfBaseline() => Values(RankBaseline(), null, 0);

    /// <summary>The lead of a formula over the baseline: for each replicate of the bootstrap and each figure.</summary>
    internal double[][] LeadsOf(Formula formula)
    {
        var (ours, theirs) = (Rank(formula), RankBaseline());
        var leads = new double[Bootstrap.Replicates][];
        Parallel.For(
            0,
            leads.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            r => leads[r] = [.. Values(ours, Bootstrap, r).Zip(Values(theirs, Bootstrap, r), (a, b) => a - b)]
        );
        return leads;
    }

    private Ranked[] Rank(Formula f) =>
        [
            .. origins.Select(o =>
            {
                var (walk, shared, attendance) = (o.Walk[f.WalkHalfLife], o.Shared[f.SharedHalfLife], o.Attendance[f.AttendanceHalfLife]);
                var scores = new double[o.Pairs.Count];
                for (var at = 0; at < scores.Length; at++)
                    scores[at] =
                        (f.WalkWeight * walk[at])
                        + shared[at]
                        + attendance[at]
                        + (f.New * o.New[at])
                        + (f.Groups * o.Groups[at])
                        + (f.Circles * o.Circles[at])
                        + (f.Newness * o.Newness[at]);
                return RankedBy(o, scores);
            }),
        ];

    private Ranked[] RankBaseline() => [.. origins.Select(o => RankedBy(o, o.Baseline))];

    private static Ranked RankedBy(Origin o, double[] scores) =>
        new(Ranking.Of(scores, o.Came), Ranking.Of([.. o.Across.Select(p => scores[p])], [.. o.Across.Select(p => o.Came[p])]));

    private double[] Values(Ranked[] ranked, PeopleBootstrap? bootstrap, int replicate)
    {
        var (sum, count) = (new double[Figures.Count], new int[Figures.Count]);
        foreach (var (at, (all, across)) in ranked.Index())
        {
            var origin = origins[at];
            double[] weights = bootstrap?.Pairs(replicate, origin.Pairs) ?? [];
            double[] acrossWeights = weights.Length == 0 ? [] : [.. origin.Across.Select(p => weights[p])];
            double[] values =
            [
                all.Auc(weights),
                all.AveragePrecision(weights),
                all.PrecisionAt(20, weights),
                across.Count == 0 ? double.NaN : across.Auc(acrossWeights),
            ];
            foreach (var (figure, value) in values.Index().Where(v => double.IsFinite(v.Item)))
                (sum[figure], count[figure]) = (sum[figure] + value, count[figure] + 1);
        }

        return [.. sum.Zip(count, (s, n) => n == 0 ? double.NaN : s / n)];
    }
}
