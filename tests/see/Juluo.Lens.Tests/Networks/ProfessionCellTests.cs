namespace Juluo.Lens.Tests;

public sealed class ProfessionCellTests
{
    [Theory] // seen to fail with steps by ratio: nought of two was as loud as nought of twenty
    [InlineData(0, 2.1, "")]
    [InlineData(0, 5, "")]
    [InlineData(2, 2, "")]
    [InlineData(4, 2, "")]
    [InlineData(20, 20, "")]
    [InlineData(28, 20, "high-1")]
    [InlineData(40, 20, "high-2")]
    [InlineData(60, 20, "high-3")]
    [InlineData(10, 20, "low-1")]
    [InlineData(8, 20, "low-2")]
    public void A_colour_is_as_strong_as_its_evidence(double observed, double expected, string shade) =>
        new ShowNetwork.ProfessionCell(observed, expected, observed / expected).Shade.ShouldBe(shade);

    [Theory] // seen to fail without the exception for nought
    [InlineData(4)]
    [InlineData(40)]
    public void No_ties_at_all_are_never_loud(double expected) =>
        new ShowNetwork.ProfessionCell(0, expected, 0).Shade.ShouldBeOneOf("", "low-1");

    [Fact]
    public void Of_too_few_nothing_is_said() => new ShowNetwork.ProfessionCell(3, 1, null).Shade.ShouldBe("few");
}
