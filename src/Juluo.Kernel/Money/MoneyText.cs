using System.Globalization;

namespace Juluo.Kernel;

/// <summary>Amounts as people write and type them: whole units, and the minor ones after a point where the currency has them.</summary>
public static class MoneyText
{
    /// <summary>Minor units of one, ISO 4217. The TWD is kept in cents as the standard says, and written without when there are none.</summary>
    public static int MinorUnits(string currency) => currency is "JPY" or "KRW" or "VND" or "ISK" or "CLP" ? 1 : 100;

    public static string Of(Money money, CultureInfo culture)
    {
        var units = MinorUnits(money.Currency);
        var whole = (decimal)money.Minor / units;
        return string.Create(culture, $"{money.Currency} {whole.ToString(money.Minor % units == 0 ? "N0" : "N2", culture)}");
    }

    /// <summary>What somebody typed (12,000 or 12000.50) in minor units; null if it is no amount or less than <paramref name="least"/>.</summary>
    public static long? Read(string? typed, string currency, long least = 1)
    {
        if (
            !decimal.TryParse(
                typed?.Trim().Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            )
        )
            return null;
        var minor = amount * MinorUnits(currency);
        return minor >= least && minor is >= 0 and < 1_000_000_000_000_000m && minor == decimal.Truncate(minor) ? (long)minor : null;
    }
}
