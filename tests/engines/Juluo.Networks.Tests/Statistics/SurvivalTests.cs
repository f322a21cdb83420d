using Juluo.Networks.Statistics;

namespace Juluo.Networks.Tests.Statistics;

public sealed class SurvivalTests
{
    [Fact]
    public void The_leukaemia_trial_of_1963_comes_out_as_printed()
    {
        // Remission in weeks under 6-MP (Freireich et al. 1963), the standard example: S(6) = 0.857, S(10) = 0.753, S(23) = 0.448, median 23.
        double[] relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
        double[] watched = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
        var curve = KaplanMeier.Of(relapsed.Select(t => (t, true)).Concat(watched.Select(t => (t, false))));
        curve.WaitingAfter(6).ShouldBe(0.857, 0.0005);
        curve.WaitingAfter(10).ShouldBe(0.753, 0.0005);
        curve.WaitingAfter(23).ShouldBe(0.448, 0.0005);
        curve.WaitingAfter(5).ShouldBe(1);
        curve.Median.ShouldBe(23);
        (curve.Steps[0].Time, curve.Steps[0].AtRisk, curve.Steps[0].Happened).ShouldBe((6, 21, 3));
        curve.Steps[0].StandardError.ShouldBe(0.0764, 0.00005);
    }

    [Fact]
    public void Nothing_seen_means_no_median_and_impossible_times_are_refused()
    {
        KaplanMeier.Of([(3, false), (5, false)]).Median.ShouldBeNull();
        KaplanMeier.Of([]).WaitingAfter(3).ShouldBe(1);
        Should.Throw<ArgumentOutOfRangeException>(() => KaplanMeier.Of([(-1, true)]));
    }

    [Fact]
    public void The_band_of_a_mean_over_days_is_as_wide_as_theory_says()
    {
        var days = Enumerable.Range(0, 100).Select(day => day % 2 == 0 ? 0.0 : 1.0).ToArray();
        var band = DayBootstrap.Of(100, drawn => drawn.Average(day => days[day]), draws: 2000);
        band.Value.ShouldBe(0.5);
        band.Low.ShouldBe(0.5 - 1.96 * 0.05, 0.011);
        band.High.ShouldBe(0.5 + 1.96 * 0.05, 0.011);
        DayBootstrap.Of(100, drawn => drawn.Average(day => days[day]), draws: 2000).ShouldBe(band);
        DayBootstrap.Of(3, _ => double.NaN).Low.ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => DayBootstrap.Of(0, _ => 1));
        Should.Throw<ArgumentOutOfRangeException>(() => DayBootstrap.Of(1, _ => 1, level: 1));
    }

    [Fact]
    public void Random_numbers_are_even_and_within_their_bounds()
    {
        var random = new SeededRandom(42);
        var draws = Enumerable.Range(0, 60_000).Select(_ => random.Below(6)).CountBy(x => x).ToArray();
        draws.Length.ShouldBe(6);
        draws.ShouldAllBe(d => d.Value > 9_600 && d.Value < 10_400);
        Enumerable.Range(0, 1000).Select(_ => random.Unit()).ShouldAllBe(u => u >= 0 && u < 1);
    }

    [Fact]
    public void A_band_lies_between_the_draws_that_it_names()
    {
        // One day or the other, equally often: half of the draws of two days are mixed, a quarter each is one day twice.
        var band = DayBootstrap.Of(2, drawn => drawn.Average(), draws: 4000, level: 0.4);
        (band.Low, band.Value, band.High).ShouldBe((0.5, 0.5, 0.5));
        var wide = DayBootstrap.Of(2, drawn => drawn.Average(), draws: 4000, level: 0.9);
        (wide.Low, wide.Value, wide.High).ShouldBe((0, 0.5, 1));
        var drawn = new List<double>();
        var three = DayBootstrap.Of(
            2,
            days =>
            {
                drawn.Add(days.Sum() * 10);
                return drawn[^1];
            },
            draws: 3,
            level: 0.5,
            seed: 4
        );
        // The last call is the measure of the unchanged days.
        double[] sorted = [.. drawn[..3].Order()];
        (three.Low, three.High).ShouldBe(((sorted[0] + sorted[1]) / 2, (sorted[1] + sorted[2]) / 2), "halfway between neighbours");
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_level_lies_between_0_and_1(double level) =>
        Should.Throw<ArgumentOutOfRangeException>(() => DayBootstrap.Of(2, _ => 1, level: level)).Message.ShouldContain("between 0 and 1");

    [Fact]
    public void A_bootstrap_wants_draws_and_can_be_stopped()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => DayBootstrap.Of(2, _ => 1, draws: 0));
        Should.Throw<OperationCanceledException>(() => DayBootstrap.Of(2, _ => 1, stop: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void What_happens_at_once_is_a_life_too()
    {
        var curve = KaplanMeier.Of([(0, true), (0, false), (3, true)]);
        curve.Steps.Select(step => (step.Time, step.AtRisk, step.Happened)).ShouldBe([(0, 3, 1), (3, 1, 1)]);
        curve.Steps[^1].StandardError.ShouldBe(0, "nobody is left to be unsure about");
        KaplanMeier.Of([(1, false), (2, false)]).Steps.ShouldBeEmpty();
    }
}
