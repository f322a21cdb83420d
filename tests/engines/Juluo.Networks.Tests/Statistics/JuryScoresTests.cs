using FsCheck.Fluent;
using Juluo.Networks.Statistics;

namespace Juluo.Networks.Tests.Statistics;

public sealed class JuryScoresTests
{
    private static readonly RubricCriterion[] Hundred = [new(0, 100)];

    private static readonly FsCheck.Gen<Jury> Juries = Gen.Choose(0, int.MaxValue - 1).Select(seed => Jury.Of(new Random(seed)));

    [Fact] // seen to fail with raw marks, where the level of the juror is not taken off
    public void A_harsh_or_a_generous_juror_moves_nothing() =>
        Law.HoldsFor(
            from jury in Juries
            from change in Gen.Choose(-30, 30)
            select (jury, change),
            x => Same(Scores(x.jury.Sheets), Scores(x.jury.Changed(mark => mark + x.change)))
        );

    [Fact] // seen to fail where spreads are not made even when a juror is left out
    public void Neither_does_one_who_uses_more_of_the_range_where_spreads_are_made_even() =>
        Law.HoldsFor(
            from jury in Juries
            from change in Gen.Choose(5, 19)
            select (jury, change),
            x =>
                !x.jury.TellsSpreads
                || Same(Scores(x.jury.Sheets, even: true), Scores(x.jury.Changed(mark => 50 + ((mark - 50) * x.change / 10)), even: true))
        );

    [Theory] // seen to fail with the likeliest spreads in these designs too: one entry is far from all others, which are as one
    [InlineData(770473463, 1.5)]
    [InlineData(1077202235, 0.6)]
    [InlineData(1495928026, 1.7)]
    public void With_too_few_sheets_to_tell_spreads_there_are_scores_all_the_same(int seed, double wider)
    {
        var jury = Jury.Of(new Random(seed));
        var scores = Scores(jury.Sheets, even: true);
        scores.Entries.Where(e => e.Sheets > 0).ShouldAllBe(e => double.IsFinite(e.Score) && double.IsNaN(e.Low));
        scores.Entries.Select(e => Math.Round(e.Score, 3)).Distinct().Count().ShouldBeGreaterThan(4);
        Same(scores, Scores(jury.Changed(mark => 50 + ((mark - 50) * wider)), even: true)).ShouldBeTrue();
    }

    [Fact] // seen to fail with the squares of the marks less those of the scores: rounding left less than nothing of some
    public void Jurors_who_agree_wholly_leave_no_interval_and_never_none_at_all()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var chance = new Random(seed);
            var truth = Enumerable.Range(0, 6).Select(_ => chance.NextDouble()).ToArray();
            var level = Enumerable.Range(0, 3).Select(_ => chance.NextDouble()).ToArray();
            var scores = Scores([
                .. Enumerable.Range(0, 3).SelectMany(j => Enumerable.Range(j, 4).Select(e => Sheet(j, e, 40 + truth[e] + level[j]))),
            ]);
            scores.Entries.ShouldAllBe(entry => entry.High - entry.Low >= 0 && entry.High - entry.Low < 1e-6);
        }
    }

    [Fact]
    public void Without_chance_the_scores_are_the_truth_however_entries_were_dealt_out()
    {
        // Juror 2 is harsh by 30 and saw the two best: by mean marks or by z-scores entry 3 would be below entry 1.
        double[] truth = [40, 50, 60, 70];
        double[] level = [10, 0, -30];
        (int Juror, int Entry)[] saw = [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 3)];
        var scores = Scores([.. saw.Select(s => new JurySheet(s.Juror, s.Entry, [truth[s.Entry] + level[s.Juror]]))]);
        scores.Entries.Select(e => Math.Round(e.Score, 9)).ShouldBe([-0.15, -0.05, 0.05, 0.15]);
        scores.Entries.Select(e => e.Rank).ShouldBe([4, 3, 2, 1]);
        scores.Jurors.Select(j => Math.Round(j.Generosity * 100, 6)).ShouldBe([16.666667, 6.666667, -23.333333]);
    }

    [Fact] // seen to fail with spreads taken from the marks of each juror alone
    public void Where_spreads_differ_too_even_spreads_bring_the_truth_back()
    {
        double[] truth = [.. Enumerable.Range(0, 12).Select(k => k - 5.5)];
        double[] spread = [1, 3, 0.5, 2, 4, 1.5];
        var sheets = new List<JurySheet>();
        for (var juror = 0; juror < 6; juror++)
        {
            foreach (var entry in Enumerable.Range(2 * juror, 6).Select(k => k % 12))
            {
                sheets.Add(new(juror, entry, [50 + juror + (spread[juror] * truth[entry])]));
            }
        }
        var scores = Scores(sheets, even: true);
        var deviation = Math.Sqrt(truth.Sum(t => t * t) / 11);
        foreach (var (entry, score) in scores.Entries.Index())
        {
            score.Score.ShouldBe(truth[entry] / deviation, 1e-6);
        }
        scores.Jurors[4].Spread.ShouldBe(8 * scores.Jurors[2].Spread, 1e-6);
        // Without equalising, the steps from one entry to the next are not equal either.
        double[] steps = [.. Enumerable.Range(0, 11).Select(k => Scores(sheets).Difference(k + 1, k).Value)];
        steps.Max().ShouldBeGreaterThan(2 * steps.Min());
    }

    [Fact]
    public void With_chance_even_spreads_are_nearer_to_the_truth_than_levels_alone()
    {
        var chance = new Random(8);
        var (even, plain) = (0.0, 0.0);
        for (var draw = 0; draw < 50; draw++)
        {
            var truth = Enumerable.Range(0, 15).Select(_ => Normal(chance)).Order().ToArray();
            // The first jurors have the poor entries and use little of the range.
            JurySheet[] sheets =
            [
                .. Enumerable
                    .Range(0, 8)
                    .SelectMany(j =>
                        Enumerable.Range(0, 8).Select(k => Sheet(j, j + k, 500 + ((2 + j) * 5 * (truth[j + k] + (0.3 * Normal(chance))))))
                    ),
            ];
            even += Correlation(truth, JuryScores.Of(15, 8, [new(0, 1000)], sheets, evenSpreads: true));
            plain += Correlation(truth, JuryScores.Of(15, 8, [new(0, 1000)], sheets));
        }
        even.ShouldBeGreaterThan(plain + 0.5);
        even.ShouldBeGreaterThan(47.5);
    }

    [Fact] // seen to fail with the normal distribution in place of Student's, and without the mean of the part in the variance
    public void Intervals_hold_the_truth_as_often_as_they_say()
    {
        var chance = new Random(11);
        var (held, of, apart, pairs) = (0, 0, 0, 0);
        for (var draw = 0; draw < 500; draw++)
        {
            var truth = Enumerable.Range(0, 8).Select(_ => 6 * Normal(chance)).ToArray();
            var level = Enumerable.Range(0, 5).Select(_ => 8 * Normal(chance)).ToArray();
            List<JurySheet> sheets =
            [
                .. Enumerable
                    .Range(0, 5)
                    .SelectMany(j =>
                        Enumerable
                            .Range(0, 4)
                            .Select(k => (j + (2 * k)) % 8)
                            .Append((j + 1) % 8)
                            .Select(e => new JurySheet(j, e, [1000 + truth[e] + level[j] + (4 * Normal(chance))]))
                    ),
            ];
            var scores = JuryScores.Of(8, 5, [new(0, 2000)], sheets);
            for (var entry = 0; entry < 8; entry++)
            {
                var (score, low, high, _, _, _, _) = scores.Entries[entry];
                var real = (truth[entry] - truth.Average()) / 2000;
                held += real >= low && real <= high ? 1 : 0;
                of++;
                var difference = scores.Difference(entry, (entry + 1) % 8);
                var between = (truth[entry] - truth[(entry + 1) % 8]) / 2000;
                apart += between >= difference.Low && between <= difference.High ? 1 : 0;
                pairs++;
            }
        }
        ((double)held / of).ShouldBeInRange(0.935, 0.965);
        ((double)apart / pairs).ShouldBeInRange(0.935, 0.965);
    }

    [Fact]
    public void Where_all_jurors_saw_all_entries_the_scores_are_the_mean_marks()
    {
        double[][] marks =
        [
            [60, 80, 70],
            [20, 70, 30],
        ];
        var scores = Scores([.. marks.SelectMany((of, juror) => of.Select((mark, entry) => new JurySheet(juror, entry, [mark])))]);
        scores.Entries.Select(e => Math.Round(e.Score, 9)).ShouldBe([-0.15, 0.2, -0.05]);
        // By hand: the residuals are ±0.05, ∓0.1 and ±0.05, of two degrees of freedom; a mean of two marks less that of six.
        var half = 4.302652729749464 * Math.Sqrt(0.03 / 2 * (1 / 2.0 - 1 / 6.0));
        (scores.Entries[1].High - scores.Entries[1].Score).ShouldBe(half, 1e-9);
        scores.Jurors.Select(j => Math.Round(j.Generosity, 9)).ShouldBe([0.15, -0.15]);
    }

    [Fact] // seen to fail with one part for all
    public void Entries_that_no_chain_of_jurors_joins_are_not_compared()
    {
        var scores = JuryScores.Of(5, 2, Hundred, [Sheet(0, 0, 90), Sheet(0, 1, 80), Sheet(1, 2, 40), Sheet(1, 3, 20)]);
        (scores.Parts, scores.IsConnected).ShouldBe((2, false));
        scores.Entries.Select(e => (e.Part, e.Rank)).ShouldBe([(0, 1), (0, 2), (1, 1), (1, 2), (-1, 0)]);
        double.IsNaN(scores.Difference(0, 2).Value).ShouldBeTrue();
        double.IsNaN(scores.Difference(0, 4).Value).ShouldBeTrue();
        scores.Difference(2, 3).Value.ShouldBe(0.2, 1e-12);
        double.IsNaN(scores.Entries[4].Score).ShouldBeTrue();
        JuryScores
            .Of(5, 3, Hundred, [Sheet(0, 0, 90), Sheet(0, 1, 80), Sheet(1, 2, 40), Sheet(1, 3, 20), Sheet(2, 1, 50), Sheet(2, 2, 50)])
            .IsConnected.ShouldBeTrue();
    }

    [Fact]
    public void One_juror_is_enough_for_an_order_and_not_for_how_sure_it_is()
    {
        var scores = Scores([Sheet(0, 0, 50), Sheet(0, 1, 70), Sheet(0, 2, 60)]);
        scores.Entries.Select(e => e.Rank).ShouldBe([3, 1, 2]);
        scores.Entries.ShouldAllBe(e => double.IsNaN(e.Low) && e.Ranks == null);
        Scores([Sheet(0, 0, 50)], even: true).Entries[0].Score.ShouldBe(0);
        Scores([]).Parts.ShouldBe(0);
        JuryScores.Of(0, 0, Hundred, []).Entries.ShouldBeEmpty();
    }

    [Fact] // seen to fail with a rank for each
    public void Equal_scores_have_one_rank_and_what_depends_on_one_juror_is_seen()
    {
        var scores = Scores([.. Row(0, 90, 80, 80, 10), .. Row(1, 90, 80, 80, 10), .. Row(2, 10, 80, 80, 90)]);
        scores.Entries.Select(e => e.Rank).ShouldBe([3, 1, 1, 4]);
        // Without the third juror the first entry is the best, and without the first or the second juror it is the worst.
        scores.Entries.Select(e => e.Ranks).ShouldBe([(1, 3), (1, 2), (1, 2), (3, 4)]);
    }

    [Fact] // seen to fail with all sheets counted
    public void The_sheet_of_a_conflict_does_not_count()
    {
        JurySheet[] sheets = [.. Row(0, 50, 60, 70), .. Row(1, 100, 40, 50), .. Row(2, 45, 50, 60)];
        var scores = JuryScores.Of(3, 3, Hundred, sheets, [(1, 0), (2, 2)]);
        var without = JuryScores.Of(3, 3, Hundred, sheets.Where(s => (s.Juror, s.Entry) is not (1, 0) and not (2, 2)));
        Same(scores, without).ShouldBeTrue();
        scores.Entries.Select(e => e.Sheets).ShouldBe([2, 3, 2]);
        scores.Entries[0].Rank.ShouldBe(3);
        JuryScores.Of(3, 3, Hundred, sheets).Entries[0].Rank.ShouldBe(1);
    }

    [Fact]
    public void Criteria_count_by_their_weight_and_not_by_their_range()
    {
        RubricCriterion[] rubric = [new(0, 10, 3), new(1, 5)];
        var scores = JuryScores.Of(2, 1, rubric, [new(0, 0, [10, 1]), new(0, 1, [0, 5])]);
        scores.Difference(0, 1).Value.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void Impossible_sheets_are_refused()
    {
        Should.Throw<ArgumentException>(() => JuryScores.Of(1, 1, [], [])).ParamName.ShouldBe("rubric");
        Should.Throw<ArgumentOutOfRangeException>(() => JuryScores.Of(1, 1, [new(5, 5)], [])).ParamName.ShouldBe("rubric");
        Should.Throw<ArgumentOutOfRangeException>(() => JuryScores.Of(1, 1, [new(0, 5, 0)], [])).ParamName.ShouldBe("rubric");
        Should.Throw<ArgumentOutOfRangeException>(() => JuryScores.Of(1, 1, [new(0, double.NaN)], [])).ParamName.ShouldBe("rubric");
        Should.Throw<ArgumentOutOfRangeException>(() => JuryScores.Of(-1, 1, Hundred, [])).ParamName.ShouldBe("entries");
        Should.Throw<ArgumentOutOfRangeException>(() => JuryScores.Of(1, -1, Hundred, [])).ParamName.ShouldBe("jurors");
        Should.Throw<ArgumentOutOfRangeException>(() => Scores([Sheet(0, 0, 101)])).ParamName.ShouldBe("sheets");
        Should.Throw<ArgumentOutOfRangeException>(() => Scores([Sheet(0, 0, double.NaN)])).ParamName.ShouldBe("sheets");
        Should.Throw<ArgumentException>(() => Scores([Sheet(0, 0, 1), Sheet(0, 0, 1)])).Message.ShouldContain("two sheets");
        Should.Throw<ArgumentException>(() => Scores([new(0, 0, [1, 2])])).Message.ShouldContain("asks for 1");
        Should.Throw<ArgumentOutOfRangeException>(() => JuryScores.Of(1, 1, Hundred, [Sheet(1, 0, 1)])).Message.ShouldContain("juror");
        Should.Throw<ArgumentOutOfRangeException>(() => JuryScores.Of(1, 1, Hundred, [Sheet(0, 1, 1)])).Message.ShouldContain("entry");
        Should.Throw<ArgumentOutOfRangeException>(() => JuryScores.Of(1, 1, Hundred, [], [(0, 1)])).ParamName.ShouldBe("conflicts");
        Should.Throw<ArgumentOutOfRangeException>(() => Scores([Sheet(0, 0, 1)]).Difference(0, 1));
    }

    [Theory] // from printed tables
    [InlineData(1, 12.706)]
    [InlineData(2, 4.303)]
    [InlineData(3, 3.182)]
    [InlineData(4, 2.776)]
    [InlineData(9, 2.262)]
    [InlineData(10, 2.228)]
    [InlineData(30, 2.042)]
    [InlineData(120, 1.980)]
    public void Bounds_of_students_distribution_are_those_of_the_tables(int freedom, double bound) =>
        StudentT.Bound(freedom, 0.95).ShouldBe(bound, 5e-4);

    private static JurySheet Sheet(int juror, int entry, double mark) => new(juror, entry, [mark]);

    private static IEnumerable<JurySheet> Row(int juror, params double[] marks) => marks.Select((mark, entry) => Sheet(juror, entry, mark));

    private static JuryScores Scores(IReadOnlyCollection<JurySheet> sheets, bool even = false) =>
        JuryScores.Of(
            sheets.Select(s => s.Entry).DefaultIfEmpty(-1).Max() + 1,
            sheets.Select(s => s.Juror).DefaultIfEmpty(-1).Max() + 1,
            Hundred,
            sheets,
            evenSpreads: even
        );

    private static bool Same(JuryScores one, JuryScores other) =>
        one
            .Entries.Zip(other.Entries)
            .All(x =>
                x.First.Score.Near(x.Second.Score, 1e-6)
                && x.First.Low.Near(x.Second.Low, 1e-6)
                && x.First.High.Near(x.Second.High, 1e-6)
                && (x.First.Rank, x.First.Ranks, x.First.Part) == (x.Second.Rank, x.Second.Ranks, x.Second.Part)
            );

    private static double Correlation(double[] truth, JuryScores scores)
    {
        var (mean, both, one, other) = (truth.Average(), 0.0, 0.0, 0.0);
        foreach (var (entry, score) in scores.Entries.Index())
        {
            both += (truth[entry] - mean) * score.Score;
            one += (truth[entry] - mean) * (truth[entry] - mean);
            other += score.Score * score.Score;
        }
        return both / Math.Sqrt(one * other);
    }

    private static double Normal(Random chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    /// <summary>Entries of which each juror saw some, marked from 30 to 70 so that there is room for a harsher juror.</summary>
    private sealed record Jury(JurySheet[] Sheets, int Odd)
    {
        public bool TellsSpreads =>
            Sheets.GroupBy(s => s.Juror).All(of => of.Count() >= 3 && of.Select(s => s.Marks[0]).Distinct().Count() > 1);

        public static Jury Of(Random chance)
        {
            var (entries, jurors) = (chance.Next(1, 9), chance.Next(1, 6));
            JurySheet[] sheets =
            [
                .. Enumerable
                    .Range(0, jurors)
                    .SelectMany(juror =>
                        Enumerable
                            .Range(0, entries)
                            .OrderBy(_ => chance.Next())
                            .Take(chance.Next(1, entries + 1))
                            .Select(entry => Sheet(juror, entry, chance.Next(30, 71)))
                    ),
            ];
            return new(sheets, chance.Next(jurors));
        }

        public JurySheet[] Changed(Func<double, double> mark) =>
            [.. Sheets.Select(s => s.Juror == Odd ? s with { Marks = [mark(s.Marks[0])] } : s)];
    }
}
