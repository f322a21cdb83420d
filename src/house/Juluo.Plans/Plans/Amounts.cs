using System.Globalization;

namespace Juluo.Plans;

/// <summary>Prices as they stand in a field: 1200 or 12.50.</summary>
public static class Amounts
{
    public static string Typed(Money money) =>
        ((decimal)money.Minor / MoneyText.MinorUnits(money.Currency)).ToString("0.##", CultureInfo.InvariantCulture);
}
