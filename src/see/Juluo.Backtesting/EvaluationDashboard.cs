using Juluo.Networks.Prediction;

namespace Juluo.Backtesting;

/// <summary>The rankings of one set of pairs, by origin and method, and the figures computed from them.</summary>
internal sealed class EvaluationDashboard
{
    private const int Measures = 6;

    private readonly Entry[][] entries; // origin, method
    private readonly (int A, int B)[][] pairs;
    private readonly double[]?[] members;
    private readonly int cameTrue;
    private readonly int methods;
    private readonly int product;

    private sealed record Entry(Ranking Ranking, PersonalLists Lists);

    internal EvaluationDashboard(EvaluationSet set, IReadOnlyList<EvaluationSplit> splits, double[][][] scores, int methods, int product)
    {
        (this.methods, this.product) = (methods, product);
        entries = new Entry[splits.Count][];
        pairs = new (int, int)[splits.Count][];
        members = new double[splits.Count][];
        for (var at = 0; at < splits.Count; at++)
        {
            var split = splits[at];
            var from = set.IsRecurring ? split.Recurring : split.New;
            var places = set.Places(split);
            pairs[at] = [.. places.Select(p => from.Pairs[p])];
            bool[] came = [.. places.Select(p => from.CameTrue[p])];
            members[at] = set.Members?.Invoke(split).Select(m => m ? 1.0 : 0).ToArray();
            cameTrue += came.Count(t => t);
            entries[at] =
            [
                .. scores[at]
                    .Select(s =>
                    {
                        var ranking = Ranking.Of([.. places.Select(p => s[p])], came);
                        return new Entry(ranking, PersonalLists.Of(ranking, pairs[at], came, split.History.People));
                    }),
            ];
        }
    }

    internal int Size => pairs.Sum(p => p.Length);

    /// <summary>Returns the Gini coefficient of how often each person is suggested, averaged over origins.</summary>
    internal double ExposureGini(int method) => entries.Average(origin => origin[method].Lists.ExposureGini());

    /// <summary>Computes the figures of every method.</summary>
    internal EvaluationReport.Scores[] Scores(PeopleBootstrap bootstrap, CancellationToken stop)
    {
        var observed = Values(null, -1);
        var drawn = new double[bootstrap.Replicates][];
        Parallel.For(
            0,
            drawn.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = stop },
            r => drawn[r] = Values(bootstrap, r)
        );
        return [.. Enumerable.Range(0, methods).Select(method => Score(method, observed, drawn))];
    }

    private EvaluationReport.Scores Score(int method, double[] observed, double[][] drawn)
    {
        EvaluationReport.Estimate Of(int measure)
        {
            var at = (method * Measures) + measure;
            var (low, high) = PeopleBootstrap.Interval(drawn.Select(d => d[at]));
            return new(Known(observed[at]), Known(low), Known(high));
        }
        EvaluationReport.Estimate Ahead(int measure)
        {
            var (ours, theirs) = ((product * Measures) + measure, (method * Measures) + measure);
            var (low, high) = PeopleBootstrap.Interval(drawn.Select(d => d[ours] - d[theirs]));
            return new(Known(observed[ours] - observed[theirs]), Known(low), Known(high));
        }
        return new(Size, cameTrue, Of(0), Of(1), Of(2), Of(3), Of(4), Of(5), new(Ahead(0), Ahead(1), Ahead(2)));
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;

    /// <summary>Figures by method and measure, averaged over the origins with something to compare.</summary>
    private double[] Values(PeopleBootstrap? bootstrap, int replicate)
    {
        var sum = new double[methods * Measures];
        var count = new int[sum.Length];
        for (var at = 0; at < entries.Length; at++)
        {
            double[] ofPairs = bootstrap?.Pairs(replicate, pairs[at]) ?? [];
            double[] ofPeople = People(at, bootstrap, replicate);
            for (var method = 0; method < methods; method++)
            {
                var (ranking, lists) = entries[at][method];
                Span<double> values =
                [
                    ranking.Auc(ofPairs),
                    ranking.AveragePrecision(ofPairs),
                    ranking.PrecisionAt(20, ofPairs),
                    lists.HitAt(5, ofPeople),
                    lists.RecallAt(10, ofPeople),
                    lists.MeanReciprocalRank(ofPeople),
                ];
                for (var measure = 0; measure < Measures; measure++)
                {
                    var place = (method * Measures) + measure;
                    sum[place] += double.IsFinite(values[measure]) ? values[measure] : 0;
                    count[place] += double.IsFinite(values[measure]) ? 1 : 0;
                }
            }
        }
        for (var place = 0; place < sum.Length; place++)
            sum[place] = count[place] == 0 ? double.NaN : sum[place] / count[place];
        return sum;
    }

    private double[] People(int at, PeopleBootstrap? bootstrap, int replicate)
    {
        if (bootstrap is null)
            return members[at] ?? [];
        var drawn = bootstrap.People(replicate).ToArray();
        if (members[at] is { } isIn)
            for (var person = 0; person < drawn.Length; person++)
                drawn[person] *= isIn[person];
        return drawn;
    }
}
