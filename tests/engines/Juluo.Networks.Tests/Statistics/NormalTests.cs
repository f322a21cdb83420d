using Juluo.Networks.Statistics;

namespace Juluo.Networks.Tests.Statistics;

public sealed class NormalTests
{
    // Values of scipy 1.10.1, norm.sf.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.15865525393145707)]
    [InlineData(-1, 0.8413447460685429)]
    [InlineData(1.6448536269514722, 0.05)]
    [InlineData(2.999, 0.0013543365337271057)]
    [InlineData(3, 0.0013498980316300933)]
    [InlineData(3.001, 0.0013454728250849653)]
    [InlineData(10, 7.61985302416047e-24)]
    [InlineData(37, 5.7255712225239266e-300)]
    public void The_tail_keeps_its_digits_where_it_is_tiny(double z, double tail) =>
        Normal.UpperTail(z).ShouldAgree(tail, $"tail at {z}", 1e-12);

    [Fact]
    public void Beyond_all_bounds_nothing_is_left()
    {
        Normal.UpperTail(double.PositiveInfinity).ShouldBe(0);
        Normal.UpperTail(double.NegativeInfinity).ShouldBe(1);
        Normal.UpperTail(double.NaN).ShouldBe(double.NaN);
    }
}
