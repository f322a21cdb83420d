using System.Globalization;
using System.Text;

namespace Juluo.Foundation;

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

    /// <summary>What somebody typed (12,000, 12000.50 or NT$12,000) in minor units; null if it is no amount of that currency or less than <paramref name="least"/>.</summary>
    public static long? Read(string? typed, string currency, long least = 1)
    {
        if (NumberText.Read(Bare((typed ?? "").Normalize(NormalizationForm.FormKC).Trim(), currency)) is not { } amount || amount.Scale > 2)
            return null;
        var minor = amount * MinorUnits(currency);
        return minor >= least && minor is >= 0 and < 1_000_000_000_000_000m && minor == decimal.Truncate(minor) ? (long)minor : null;
    }

    /// <summary>Without the sign of the currency; that of another stays, and makes it no number.</summary>
    private static string Bare(string text, string currency)
    {
        string[] signs = currency switch
        {
            "TWD" => ["NT$", "NTD", "NT", "$", "新臺幣", "新台幣", "元"],
            "USD" => ["US$", "$"],
            "EUR" => ["€"],
            "GBP" => ["£"],
            "JPY" => ["¥", "円"],
            "HKD" => ["HK$", "$"],
            _ => [],
        };
        foreach (var sign in signs.Prepend(currency))
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                text = text[sign.Length..].TrimStart();
                break;
            }

        foreach (var sign in signs.Prepend(currency))
            if (text.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
                return text[..^sign.Length].TrimEnd();
        return text;
    }
}
