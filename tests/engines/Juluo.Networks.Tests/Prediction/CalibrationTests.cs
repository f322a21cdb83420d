using Juluo.Networks.Prediction;

namespace Juluo.Networks.Tests.Prediction;

public sealed class CalibrationTests
{
    [Fact]
    public void The_curve_pools_what_would_fall()
    {
        var curve = IsotonicCurve.Fit([(1, 0, 1), (2, 1, 1), (3, 0, 1), (4, 1, 1)]);
        curve.At(1).ShouldBe(0);
        curve.At(2.5).ShouldBe(0.5);
        curve.At(4).ShouldBe(1);
        curve.At(1.75).ShouldBe(0.25, 1e-12);
        curve.At(-9).ShouldBe(0);
        curve.At(9).ShouldBe(1);
    }

    [Fact]
    public void Points_at_one_place_are_one_step_by_their_weights() => IsotonicCurve.Fit([(5, 0, 3), (5, 1, 1)]).At(5).ShouldBe(0.25);

    [Fact]
    public void A_curve_of_nothing_is_refused() => Should.Throw<ArgumentException>(() => IsotonicCurve.Fit([]));

    [Fact]
    public void A_point_that_is_nowhere_or_weighs_nothing_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => IsotonicCurve.Fit([(double.NaN, 0, 1)]));
        Should.Throw<ArgumentOutOfRangeException>(() => IsotonicCurve.Fit([(0, double.PositiveInfinity, 1)]));
        Should.Throw<ArgumentOutOfRangeException>(() => IsotonicCurve.Fit([(0, 0, 1), (1, 1, 0)])).Message.ShouldContain("above 0");
        Should.Throw<ArgumentOutOfRangeException>(() => IsotonicCurve.Fit([(0, 0, double.PositiveInfinity)]));
        IsotonicCurve.Fit([(0, 0, 1), (1, 1, 1)]).At(double.NaN).ShouldBe(double.NaN);
    }

    [Fact]
    public void Probabilities_are_sorted_into_bins_of_equal_numbers_and_must_be_probabilities()
    {
        Reliability.Of([(1, true), (0, false), (0.5, true)], bins: 2).Bins.ShouldBe([new(1, 0, 0), new(2, 0.75, 1)]);
        Reliability.Of([(0.25, true)], bins: 10).Bins.ShouldBe([new(1, 0.25, 1)]);
        Reliability.Of([]).ExpectedError.ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => Reliability.Of([(1.1, true)])).Message.ShouldContain("0 … 1");
        Should.Throw<ArgumentOutOfRangeException>(() => Reliability.Of([(-0.1, true)]));
        Should.Throw<ArgumentOutOfRangeException>(() => Reliability.Of([(double.NaN, true)]));
        Should.Throw<ArgumentOutOfRangeException>(() => Reliability.Of([(0.5, true)], bins: 0));
    }

    [Fact]
    public void The_calibration_error_is_the_mean_distance_of_bins()
    {
        // Two bins of two: forecast 0.1 and happened 0; forecast 0.7 and happened ½.
        var reliability = Reliability.Of([(0.1, false), (0.1, false), (0.6, true), (0.8, false)], bins: 2);
        reliability.Bins.Count.ShouldBe(2);
        reliability.ExpectedError.ShouldBe((0.1 + 0.2) / 2, 1e-12);
    }

    [Fact]
    public void Draws_of_people_are_repeatable_and_as_many_as_there_are()
    {
        var first = new PeopleBootstrap(50, 20, seed: 7);
        var second = new PeopleBootstrap(50, 20, seed: 7);
        for (var draw = 0; draw < 20; draw++)
        {
            first.People(draw).ToArray().ShouldBe(second.People(draw).ToArray());
            first.People(draw).ToArray().Sum().ShouldBe(50);
        }
        PeopleBootstrap.Interval(Enumerable.Range(0, 1001).Select(v => (double)v)).ShouldBe((25, 975));
    }
}
