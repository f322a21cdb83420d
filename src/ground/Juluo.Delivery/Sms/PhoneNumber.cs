namespace Juluo.Delivery;

/// <summary>A phone number in international format (ITU-T E.164): <c>+886912345678</c>.</summary>
public readonly partial record struct PhoneNumber
{
    private PhoneNumber(string e164) => E164 = e164;

    public string E164 { get; }

    /// <summary>The country code's beginning and the last two digits, for a page of its owner.</summary>
    public string Masked => $"{E164[..3]}…{E164[^2..]}";

    /// <summary>Reads a typed number, with or without country code.</summary>
    /// <param name="country">The country code of numbers that are typed without one: <c>886</c>, <c>1</c>.</param>
    /// <returns>The number, or null if no message could reach it.</returns>
    public static PhoneNumber? Read(string? typed, string country)
    {
        var text = (typed ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (!Shape().IsMatch(text))
            return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var whole =
            text[0] == '+' ? digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            // North America dials no 0 before a number, and often the country's own 1.
            : country == "1"
                ? digits.Length == 11 && digits[0] == '1' ? digits
                    : country + digits
            : country + digits.TrimStart('0');
        var fits = whole.Length is >= 8 and <= 15 && whole[0] != '0' && (whole[0] != '1' || whole.Length == 11);
        return fits ? new PhoneNumber("+" + whole) : null;
    }

    /// <summary>Omits the number, in case it is logged by accident.</summary>
    public override string ToString() => "a phone number";

    [GeneratedRegex(@"^\+?[0-9 ()\-./]{6,30}$", RegexOptions.None, 1000)]
    private static partial Regex Shape();
}
