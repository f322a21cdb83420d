namespace Juluo.Casework;

/// <summary>
/// What two applications of one person have in common, as keyed digests (HMAC-SHA-256, RFC 2104): who has the table alone can neither read an address nor try one out. Each digest is
/// of one kind of thing, so that a number of a telephone never meets a date.
/// </summary>
internal static class CaseDigests
{
    private const int PhoneDigits = 9; // without the country, which some write and others do not

    public static byte[][] Of(CaseContact contact, byte[] key)
    {
        var digests = new List<byte[]>();
        if (contact.Email is { } email)
            digests.Add(Digest("email", email.Trim().ToLowerInvariant(), key));
        if (contact.Phone is { } phone && PhoneOf(phone) is { } digits)
            digests.Add(Digest("phone", digits, key));
        if (contact is { Name: { } name, Born: { } born })
            digests.Add(
                Digest(
                    "name and birth",
                    $"{NameOf(name)} {born.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}",
                    key
                )
            );
        return [.. digests];
    }

    public static byte[] OfPhone(string digits, byte[] key) => Digest("phone", digits, key);

    /// <summary>The digits by which two ways of writing a number are one; null: too few.</summary>
    public static string? PhoneOf(string phone)
    {
        var digits = string.Concat(phone.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        return digits.Length < 7 ? null : digits[Math.Max(0, digits.Length - PhoneDigits)..];
    }

    // Accents, order of the words and double spaces are written as they come.
    private static string NameOf(string name) =>
        string.Join(
            ' ',
            string.Concat(
                    name.Normalize(NormalizationForm.FormKD)
                        .ToLowerInvariant()
                        .Where(c =>
                            System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c)
                            != System.Globalization.UnicodeCategory.NonSpacingMark
                        )
                        .Select(c => char.IsLetterOrDigit(c) ? c : ' ')
                )
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Order(StringComparer.Ordinal)
        );

    private static byte[] Digest(string kind, string text, byte[] key) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}\n{text}"));
}
