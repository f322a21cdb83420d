namespace Juluo.Rules.Tests;

public sealed class UnitTests
{
    [Theory]
    [InlineData("USD/month", "USD/month")]
    [InlineData(" USD / months ", "USD/month")]
    [InlineData("people", "people")]
    [InlineData("years", "year")]
    [InlineData("is", "is")] // too short for a plural
    [InlineData("USD/month*month/year", "USD/year")]
    [InlineData("hour*person", "hour*person")]
    [InlineData("m*m", "m*m")]
    [InlineData("USD/day/day", "USD/day/day")]
    [InlineData("month/months", "a bare number")]
    [InlineData("hours/hours/week", "1/week")]
    public void It_is_read_and_written_in_one_way(string text, string written) => Unit.Parse(text)!.ToString().ShouldBe(written);

    [Theory]
    [InlineData("")]
    [InlineData("/month")]
    [InlineData("USD/")]
    [InlineData("USD//month")]
    [InlineData("3 people")]
    [InlineData("m2")]
    [InlineData("%")]
    public void What_is_no_unit_is_none(string text) => Unit.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("USD", "USD")]
    [InlineData("TWD/month", "TWD")]
    [InlineData("month/USD", null)]
    [InlineData("USD*USD", null)]
    [InlineData("usd", null)]
    [InlineData("USDX", null)]
    [InlineData("Usd", null)]
    [InlineData("people", null)]
    public void A_currency_is_three_capitals_above_the_line(string text, string? currency) => Unit.Parse(text)!.Currency.ShouldBe(currency);

    [Fact]
    public void Products_and_quotients_are_the_same_however_they_come_about()
    {
        var (usd, month, year) = (Unit.Parse("USD")!, Unit.Parse("month")!, Unit.Parse("year")!);
        usd.Over(month).Times(month).Over(year).ShouldBe(Unit.Parse("USD/year"));
        usd.Over(month).GetHashCode().ShouldBe(Unit.None.Over(month).Times(usd).GetHashCode());
        usd.Over(usd).ShouldBe(Unit.None);
        usd.Over(usd).IsNone.ShouldBeTrue();
        month.Times(month).Over(month).ShouldBe(month);
        month.Equals((object)"month").ShouldBeFalse();
        month.ShouldNotBe(month.Times(month));
        usd.Over(month.Times(month)).ToString().ShouldBe("USD/month/month");
        month.Times(month).Over(month.Times(month)).IsNone.ShouldBeTrue();
    }
}
