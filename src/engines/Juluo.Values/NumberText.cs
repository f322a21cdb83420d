using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Values;

/// <summary>
/// Numbers as people write them: 3500, 3,500, 20.50. A comma may only separate thousands: 20,00 is twenty to some people and two thousand to no one, and is refused.
/// </summary>
public static partial class NumberText
{
    /// <returns>The number; null if it is not a number, or negative.</returns>
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

    /// <returns>The number; null if it is not a whole number.</returns>
    public static int? Whole(string? typed) =>
        Read(typed) is { } number and <= int.MaxValue && number == decimal.Truncate(number) ? (int)number : null;

    /// <summary>
    /// Suggests the notation of a number without its comma: 1234 for 1,234 and, if fractions are allowed, 20.5 for 20,5. Null if there is no comma, or the result is not
    /// a number.
    /// </summary>
    /// <param name="whole">True if the field accepts whole numbers only.</param>
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
