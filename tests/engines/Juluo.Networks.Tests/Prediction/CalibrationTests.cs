using Juluo.Networks.Prediction;

namespace Juluo.Networks.Tests.Prediction;

public sealed class CalibrationTests
{
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
