namespace Juluo.Values.Tests;

public sealed class NumberCommaTests
{
    [Theory]
    [InlineData("1,234", true, "1234")]
    [InlineData("1,234", false, "1234")]
    [InlineData("-1,234,567", true, "-1234567")]
    [InlineData("１，２３４", true, "1234")]
    [InlineData("20,5", false, "20.5")]
    [InlineData("20,5", true, null)]
    [InlineData("1,234.5", true, null)]
    [InlineData("1,234.5", false, "1234.5")]
    [InlineData("1.234,50", false, null)]
    [InlineData("many, or few", false, null)]
    [InlineData("1234", true, null)]
    public void What_to_write_instead_of_a_number_with_a_comma(string typed, bool whole, string? instead) =>
        NumberText.WithoutComma(typed, whole).ShouldBe(instead);
}
