using System.Globalization;
using System.Text;

namespace Juluo.Values;

/// <summary>Amounts as people write and type them: whole units, and minor units after a point if the currency has them.</summary>
public static class MoneyText
{
    /// <summary>Returns the number of minor units in one unit, ISO 4217. TWD is stored in cents according to the standard, and written without them if there are none.</summary>
    public static int MinorUnits(string currency) => currency is "JPY" or "KRW" or "VND" or "ISK" or "CLP" ? 1 : 100;

    /// <summary>Formats an amount: NT$350, €12.50, or with the code for currencies without a prefixed sign: CHF 20.</summary>
    public static string Of(Money money, CultureInfo culture)
    {
        var units = MinorUnits(money.Currency);
        var whole = Math.Abs((decimal)money.Minor / units);
        return string.Create(
            culture,
            $"{(money.Minor < 0 ? "-" : "")}{SignOf(money.Currency)}{whole.ToString(money.Minor % units == 0 ? "N0" : "N2", culture)}"
        );
    }

    /// <summary>Formats an amount for a field, without signs and separators: 1200 or 12.50. <see cref="Read"/> can read it.</summary>
    public static string Typed(Money money)
    {
        var units = MinorUnits(money.Currency);
        return ((decimal)money.Minor / units).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static string SignOf(string currency) =>
        currency is "TWD" or "USD" or "EUR" or "GBP" or "JPY" or "HKD" or "CNY" or "KRW" or "SGD" or "AUD" or "CAD" or "INR"
            ? Signs(currency)[0]
            : $"{currency}\u00a0";

    /// <summary>
    /// Reads an amount in minor units, in the notations people use: 12,000 and 12.000, 99.5 and 99,50, 1.200,50, 1 200 or 1'200, NT$ 2,400. A point or comma before the
    /// last one or two digits starts the minor units; before three digits it separates thousands, if the currency is written that way: 1.200 TWD may be one thousand two
    /// hundred or one and a fifth, and is refused.
    /// </summary>
    /// <returns>The amount; null if it is not an amount in that currency, is ambiguous, or is less than <paramref name="least"/>.</returns>
    public static long? Read(string? typed, string currency, long least = 1)
    {
        var text = Bare((typed ?? "").Normalize(NormalizationForm.FormKC).Trim(), currency);
        if (
            Plain(text, GroupsByPoint(currency)) is not { } plain
            || NumberText.Read(plain) is not (< 1_000_000_000_000_000m and var amount)
            || amount.Scale > 2
        )
            return null;
        var minor = amount * MinorUnits(currency);
        return minor >= least && minor is >= 0 and < 1_000_000_000_000_000m && minor == decimal.Truncate(minor) ? (long)minor : null;
    }

    /// <summary>Checks for currencies of places that write 1.200,50: most of the continent of Europe, South America and parts of Asia.</summary>
    private static bool GroupsByPoint(string currency) =>
        currency
            is "EUR"
                or "DKK"
                or "SEK"
                or "NOK"
                or "PLN"
                or "CZK"
                or "HUF"
                or "RON"
                or "BGN"
                or "ISK"
                or "TRY"
                or "BRL"
                or "ARS"
                or "CLP"
                or "COP"
                or "IDR"
                or "VND";

    /// <summary>Returns the digits with a point before the minor units and no thousands separators; null if ambiguous or invalid.</summary>
    private static string? Plain(string text, bool groupsByPoint)
    {
        var (points, commas) = (text.Count(c => c == '.'), text.Count(c => c == ','));
        if (points + commas == 0)
            return Ungrouped(text, '\0');
        var last = text[text.LastIndexOfAny(['.', ','])];
        var other = last == '.' ? ',' : '.';
        var tail = text.Length - 1 - text.LastIndexOf(last);
        if (points > 0 && commas > 0)
            return text.Count(c => c == last) == 1 && Ungrouped(text[..^(tail + 1)], other) is { } whole
                ? $"{whole}.{text[^tail..]}"
                : null;
        if (text.Count(c => c == last) > 1)
            return Ungrouped(text, last);
        // A single sign, occurring once.
        if (tail is 1 or 2)
            return Ungrouped(text[..^(tail + 1)], '\0') is { } units ? $"{units}.{text[^tail..]}" : null;
        return (last == '.') == groupsByPoint ? Ungrouped(text, last) : null;
    }

    /// <summary>Removes thousands separators: a sign, a space or an apostrophe, always before three digits; null if one is elsewhere.</summary>
    private static string? Ungrouped(string text, char sign)
    {
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
            return text;
        if (text.Length == 0)
            return "";
        foreach (var between in sign == '\0' ? " '’" : $"{sign}")
        {
            var groups = text.Split(between);
            if (
                groups.Length > 1
                && groups[0].Length is >= 1 and <= 3
                && groups[0][0] != '0'
                && groups[1..].All(g => g.Length == 3)
                && groups.All(g => g.All(char.IsAsciiDigit))
            )
                return string.Concat(groups);
        }

        return null;
    }

    /// <summary>Removes the sign of the currency; that of another currency remains, so that the text is not a number.</summary>
    private static string Bare(string text, string currency)
    {
        foreach (var sign in Signs(currency).Prepend(currency))
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                text = text[sign.Length..].TrimStart();
                break;
            }

        foreach (var sign in Signs(currency).Prepend(currency))
            if (text.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
                return text[..^sign.Length].TrimEnd();
        return text;
    }

    /// <summary>Returns the signs in use, the commonest first; if one is the start of another, the longer first.</summary>
    private static string[] Signs(string currency) =>
        currency switch
        {
            "TWD" => ["NT$", "NTD", "NT", "$", "新臺幣", "新台幣", "元"],
            "USD" => ["US$", "$"],
            "EUR" => ["€"],
            "GBP" => ["£"],
            "JPY" => ["¥", "円"],
            "HKD" => ["HK$", "$"],
            "CNY" => ["¥", "元"],
            "KRW" => ["₩", "원"],
            "SGD" => ["S$", "$"],
            "AUD" => ["A$", "$"],
            "CAD" => ["C$", "$"],
            "CHF" => ["Fr.", "SFr."],
            "INR" => ["₹"],
            "VND" => ["₫", "đ"],
            "PLN" => ["zł"],
            "CZK" => ["Kč"],
            "SEK" or "NOK" or "DKK" => ["kr.", "kr"],
            _ => [],
        };
}
