namespace Juluo.Matching.Tests.UpliftOfIntroductions;

public sealed class UpliftTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.15)]
    [InlineData(0.3)]
    public void A_planted_effect_is_found_and_its_interval_holds_it_as_often_as_it_says(double effect)
    {
        const int Trials = 400;
        const double Anyway = 0.2,
            TakenUp = 0.5;
        var chance = new Random(42);
        int Dealt(int n, double p) => Enumerable.Range(0, n).Count(_ => chance.NextDouble() < p);
        var found = Enumerable
            .Range(0, Trials)
            .Select(_ =>
            {
                var introduced = Dealt(300, TakenUp);
                return Uplift.Of(
                    300,
                    Dealt(introduced, Anyway + effect) + Dealt(300 - introduced, Anyway),
                    60,
                    Dealt(60, Anyway),
                    introduced
                )!;
            })
            .ToArray();
        found.Average(u => u.Difference).ShouldBe(effect * TakenUp, 0.01);
        found.Average(u => u.PerIntroduced!.Value).ShouldBe(effect, 0.02);
        ((double)found.Count(u => u.Low <= effect * TakenUp && effect * TakenUp <= u.High) / Trials).ShouldBeInRange(0.92, 0.99);
    }

    [Fact]
    public void Nothing_is_said_of_fewer_than_ten_pairs_on_either_side()
    {
        Uplift.Of(9, 3, 40, 4, 5).ShouldBeNull();
        Uplift.Of(40, 3, 9, 4, 5).ShouldBeNull();
        Uplift.Of(10, 0, 10, 0, 0)!.PerIntroduced.ShouldBeNull();
    }

    // Newcombe 1998, table II, example (a): 56/70 − 48/80, method 10.
    [Fact]
    public void The_interval_is_the_published_one()
    {
        var u = Uplift.Of(70, 56, 80, 48, 10)!;
        u.Difference.ShouldBe(0.2, 1e-9);
        u.Low.ShouldBe(0.0524, 5e-4);
        u.High.ShouldBe(0.3339, 5e-4);
    }
}
