using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>Phone numbers as people type them: digits, with or without a country code, and with any separators.</summary>
public static partial class PhoneText
{
    /// <returns>The typed number, with single blanks; null if it is not a phone number.</returns>
    public static string? Read(string typed)
    {
        var text = Blanks().Replace(typed.Normalize(NormalizationForm.FormKC).Trim(), " ");
        return Shape().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= 6 and <= 15 ? text : null;
    }

    /// <summary>Returns only the digits to dial, so that two notations of one number are equal: 0912-345-678 is +886 912 345 678 if the country code is 886.</summary>
    public static string? Bare(string typed, string country = "886")
    {
        if (Read(typed) is not { } text)
            return null;
        var digits = string.Concat(text.Split('#')[0].Where(char.IsAsciiDigit));
        return text.StartsWith('+') ? "+" + digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..]
            : digits.StartsWith('0') ? "+" + country + digits[1..]
            : digits;
    }

    [GeneratedRegex(@"^\+?[0-9 ()\-./]+((#|ext\.? ?|分機)[0-9]{1,6})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
