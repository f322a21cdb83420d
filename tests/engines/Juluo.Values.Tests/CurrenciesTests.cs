namespace Juluo.Values.Tests;

/// <summary>Accepted currencies, for a community and for a funder's amounts.</summary>
public sealed class CurrenciesTests
{
    [Theory] // seen to fail with any three letters taken
    [InlineData("TWD", true)]
    [InlineData("EUR", true)]
    [InlineData("JPY", true)]
    [InlineData("USD", true)]
    [InlineData("QQQ", false)]
    [InlineData("XXX", false)]
    [InlineData("twd", false)]
    [InlineData("", false)]
    public void A_currency_is_one_that_is_in_use(string code, bool known) => Currencies.Knows(code).ShouldBe(known);
}
