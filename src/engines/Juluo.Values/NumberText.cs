using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Values;

/// <summary>
/// Numbers as people write them: 3500, 3,500, 20.50. A comma stands between thousands and nowhere else: 20,00 is twenty to some and two thousand to no one, and is no number here.
/// </summary>
public static partial class NumberText
{
    /// <returns>Null: no number, or less than nothing.</returns>
    public static decimal? Read(string? typed) =>
        Form().Match((typed ?? "").Normalize(NormalizationForm.FormKC).Trim()) is { Success: true } match
        && decimal.TryParse(
            match.Value.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <returns>Null: no whole number.</returns>
    public static int? Whole(string? typed) =>
        Read(typed) is { } number and <= int.MaxValue && number == decimal.Truncate(number) ? (int)number : null;

    /// <summary>What to write where a number has no comma: 1234 for 1,234 and, where a fraction may be, 20.5 for 20,5. Null: it has none, or is no number.</summary>
    /// <param name="whole">The field takes whole numbers alone.</param>
    public static string? WithoutComma(string typed, bool whole)
    {
        var text = typed.Normalize(NormalizationForm.FormKC).Trim();
        var (sign, digits) = text.StartsWith('-') ? ("-", text[1..]) : ("", text);
        if (!digits.Contains(',', StringComparison.Ordinal))
            return null;
        if (Read(digits) is { } grouped)
            return whole && grouped != decimal.Truncate(grouped) ? null : sign + digits.Replace(",", "", StringComparison.Ordinal);
        return !whole && digits.Split(',') is [var units, var parts] && Read($"{units}.{parts}") is not null && units.Length > 0
            ? $"{sign}{units}.{parts}"
            : null;
    }

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$|^\.[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
