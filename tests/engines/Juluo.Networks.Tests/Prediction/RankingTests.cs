using Juluo.Networks.Prediction;

namespace Juluo.Networks.Tests.Prediction;

public sealed class RankingTests
{
    [Fact]
    public void Area_under_the_curve_is_the_share_of_right_comparisons_and_a_tie_is_half_right()
    {
        // True: 0.9, 0.5. False: 0.7, 0.5, 0.1. Right: 3 of 3 for the first; for the second 0 + ½ + 1.
        Ranking.Of([0.9, 0.7, 0.5, 0.5, 0.1], [true, false, true, false, false]).Auc().ShouldBe(4.5 / 6, 1e-12);
    }

    [Fact]
    public void Average_precision_is_the_mean_of_precisions_where_something_came_true()
    {
        Ranking.Of([5, 4, 3, 2, 1], [true, false, true, false, true]).AveragePrecision().ShouldBe((1 + (2 / 3.0) + (3 / 5.0)) / 3, 1e-12);
    }

    [Fact]
    public void Precision_counts_the_first_places_or_all_when_there_are_fewer()
    {
        var ranking = Ranking.Of([5, 4, 3, 2, 1], [true, false, true, false, true]);
        ranking.PrecisionAt(2).ShouldBe(0.5);
        ranking.PrecisionAt(20).ShouldBe(0.6, 1e-12);
    }

    [Fact]
    public void Nothing_to_compare_is_not_a_number()
    {
        double.IsNaN(Ranking.Of([1, 2], [true, true]).Auc()).ShouldBeTrue();
        double.IsNaN(Ranking.Of([1, 2], [false, false]).AveragePrecision()).ShouldBeTrue();
        double.IsNaN(Ranking.Of([], []).PrecisionAt(20)).ShouldBeTrue();
    }

    [Fact]
    public void A_weight_of_two_is_the_same_as_the_item_twice()
    {
        double[] scores = [0.9, 0.8, 0.6, 0.4, 0.3, 0.2];
        bool[] came = [true, false, false, true, false, true];
        double[] weights = [2, 1, 3, 1, 0, 2];
        var repeated = Enumerable.Range(0, scores.Length).SelectMany(at => Enumerable.Repeat(at, (int)weights[at])).ToArray();
        var twice = Ranking.Of([.. repeated.Select(at => scores[at])], [.. repeated.Select(at => came[at])]);
        var once = Ranking.Of(scores, came);
        once.Auc(weights).ShouldBe(twice.Auc(), 1e-12);
        once.PrecisionAt(4, weights).ShouldBe(twice.PrecisionAt(4), 1e-12);
    }

    [Fact]
    public void A_score_that_is_not_a_number_is_refused() =>
        Should.Throw<ArgumentException>(() => Ranking.Of([1, double.NaN], [true, false]));

    [Fact]
    public void Lists_of_persons_are_judged_only_for_whom_something_came_true()
    {
        // Person 0's list: 1, 2, 3. Only 0–2 came true: second place for 0, first for 2.
        (int, int)[] pairs = [(0, 1), (0, 2), (0, 3), (1, 3)];
        bool[] came = [false, true, false, false];
        var lists = PersonalLists.Of(Ranking.Of([4, 3, 2, 1], came), pairs, came, 5);
        lists.Judged.ShouldBe([true, false, true, false, false]);
        lists.HitAt(5).ShouldBe(1);
        lists.HitAt(1).ShouldBe(0.5);
        lists.MeanReciprocalRank().ShouldBe((0.5 + 1) / 2);
        lists.RecallAt(10).ShouldBe(1);
        lists.RecallAt(1).ShouldBe(0.5);
        lists.NdcgAt(2).ShouldBe((1 + (1 / Math.Log2(3))) / 2, 1e-12);
        lists.HitAt(1, [1, 5, 3, 5, 5]).ShouldBe(0.75);
        lists.HitAt(1, [0, 1, 0, 1, 1]).ShouldBe(double.NaN);
        lists.Exposure.ShouldBe([3, 2, 1, 2, -1]);
    }

    [Fact]
    public void Recall_hit_and_gain_look_at_the_first_places()
    {
        // The true ones are second, third and sixth.
        var ranking = Ranking.Of([6, 5, 4, 3, 2, 1], [false, true, true, false, false, true]);
        ranking.HitAt(1).ShouldBe(0);
        ranking.HitAt(2).ShouldBe(1);
        ranking.ReciprocalRank().ShouldBe(0.5);
        ranking.RecallAt(1).ShouldBe(0);
        ranking.RecallAt(3).ShouldBe(2 / 3.0, 1e-15);
        ranking.RecallAt(6).ShouldBe(1);
        ranking.RecallAt(60).ShouldBe(1);
        var (second, third, sixth) = (1 / Math.Log2(3), 1 / Math.Log2(4), 1 / Math.Log2(7));
        ranking.NdcgAt(1).ShouldBe(0);
        ranking.NdcgAt(2).ShouldBe(second / (1 + second), 1e-15);
        ranking.NdcgAt(5).ShouldBe((second + third) / (1 + second + third), 1e-15);
        ranking.NdcgAt(6).ShouldBe((second + third + sixth) / (1 + second + third), 1e-15);
        Ranking.Of([2, 1], [true, false]).NdcgAt(1).ShouldBe(1);
    }

    [Fact]
    public void Recall_counts_weights_as_repetitions()
    {
        // By weight: true, true, false, true: of three true ones two are among the first two places, and the third at the fourth.
        var ranking = Ranking.Of([3, 2, 1], [true, false, true]);
        ranking.RecallAt(1, [2, 1, 1]).ShouldBe(1 / 3.0, 1e-15);
        ranking.RecallAt(3, [2, 1, 1]).ShouldBe(2 / 3.0, 1e-15);
        ranking.RecallAt(4, [2, 1, 1]).ShouldBe(1);
    }

    [Fact]
    public void Without_a_true_one_the_first_places_say_nothing_and_there_must_be_one_place()
    {
        foreach (var none in new[] { Ranking.Of([2, 1], [false, false]), Ranking.Of([], []) })
        {
            none.HitAt(1).ShouldBe(double.NaN);
            none.RecallAt(1).ShouldBe(double.NaN);
            none.ReciprocalRank().ShouldBe(double.NaN);
            none.NdcgAt(1).ShouldBe(double.NaN);
        }
        var ranking = Ranking.Of([2, 1], [false, true]);
        Should.Throw<ArgumentOutOfRangeException>(() => ranking.HitAt(0));
        Should.Throw<ArgumentOutOfRangeException>(() => ranking.RecallAt(0));
        Should.Throw<ArgumentOutOfRangeException>(() => ranking.NdcgAt(0));
        var lists = PersonalLists.Of(ranking, [(0, 1), (0, 2)], [false, true], 3);
        Should.Throw<ArgumentOutOfRangeException>(() => lists.HitAt(0));
        Should.Throw<ArgumentOutOfRangeException>(() => lists.RecallAt(0));
        Should.Throw<ArgumentOutOfRangeException>(() => lists.NdcgAt(0));
        Should.Throw<ArgumentException>(() => lists.HitAt(1, [1, 1])).Message.ShouldContain("3 people");
        Should.Throw<ArgumentException>(() => PersonalLists.Of(ranking, [(0, 1)], [false, true], 3));
        Should.Throw<ArgumentException>(() => PersonalLists.Of(ranking, [(0, 1), (0, 2)], [true], 3)).Message.ShouldContain("1 outcomes");
    }

    [Theory]
    [InlineData(new double[] { 3, 3, 3, 3 }, 0)]
    [InlineData(new double[] { 0, 0, 0, 8 }, 0.75)]
    [InlineData(new double[] { 1, 2, 3, 4 }, 0.25)]
    [InlineData(new double[] { 0, 0 }, 0)]
    public void Gini_is_nought_for_equal_shares_and_near_one_when_one_has_all(double[] values, double expected) =>
        Gini.Of(values).ShouldBe(expected, 1e-12);
}
