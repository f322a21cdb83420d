namespace Juluo.Delivery;

/// <summary>A phone number as networks know it (ITU-T E.164): <c>+886912345678</c>.</summary>
public readonly partial record struct PhoneNumber
{
    private PhoneNumber(string e164) => E164 = e164;

    public string E164 { get; }

    /// <summary>Its last two digits, for a page of its owner.</summary>
    public string Masked => $"{E164[..3]}…{E164[^2..]}";

    /// <summary>Reads a number as people type it, with a country's code or without.</summary>
    /// <param name="country">The calling code of numbers that are typed without one: <c>886</c>, <c>1</c>.</param>
    /// <returns>Null: no number that a message could reach.</returns>
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

    /// <summary>Not the number: what is written by accident says nothing.</summary>
    public override string ToString() => "a phone number";

    [GeneratedRegex(@"^\+?[0-9 ()\-./]{6,30}$", RegexOptions.None, 1000)]
    private static partial Regex Shape();
}
