namespace Juluo.Plans.Tests;

public sealed class CreditsLeftTests(Ground ground) : IClassFixture<Ground>
{
    [Theory] // before: "0 of 1 days left"
    [InlineData("Day", 0, 1, "0 of 1 day left")]
    [InlineData("Day", 3, 10, "3 of 10 days left")]
    [InlineData("Minute", 0.5, 1, "0.5 of 1 hour left · rooms")]
    [InlineData("Minute", 1.5, 2.5, "1.5 of 2.5 hours left · rooms")]
    public void One_is_counted_in_the_singular(string unit, double left, double granted, string said) =>
        ground
            .Words.Say(
                $"plans.credit.left.{unit}",
                new
                {
                    left = (decimal)left,
                    granted = (decimal)granted,
                    what = "rooms",
                }
            )
            .ShouldBe(said);
}
