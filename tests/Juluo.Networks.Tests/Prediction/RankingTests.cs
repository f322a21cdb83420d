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
        lists.HitAt5().ShouldBe(1);
        lists.MeanReciprocalRank().ShouldBe((0.5 + 1) / 2);
        lists.RecallAt10().ShouldBe(1);
        lists.Exposure.ShouldBe([3, 2, 1, 2, -1]);
    }

    [Theory]
    [InlineData(new double[] { 3, 3, 3, 3 }, 0)]
    [InlineData(new double[] { 0, 0, 0, 8 }, 0.75)]
    [InlineData(new double[] { 1, 2, 3, 4 }, 0.25)]
    [InlineData(new double[] { 0, 0 }, 0)]
    public void Gini_is_nought_for_equal_shares_and_near_one_when_one_has_all(double[] values, double expected) =>
        Gini.Of(values).ShouldBe(expected, 1e-12);
}
