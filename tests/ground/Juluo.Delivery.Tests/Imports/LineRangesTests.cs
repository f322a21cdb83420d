namespace Juluo.Delivery.Tests;

public sealed class LineRangesTests
{
    [Theory]
    [InlineData(new int[] { }, "")]
    [InlineData(new[] { 3 }, "3")]
    [InlineData(new[] { 2, 3, 4, 7, 9, 10 }, "2–4, 7, 9–10")]
    public void Lines_that_follow_each_other_are_one_range(int[] lines, string said) => LineRanges.Of(lines).ShouldBe(said);

    [Fact]
    public void Twenty_ranges_are_named() => LineRanges.Of([.. Enumerable.Range(1, 30).Select(i => i * 2)]).ShouldEndWith("38, 40 …");
}
