namespace Juluo.Casework;

/// <summary>
/// Keyed digests (HMAC-SHA-256, RFC 2104) by which two applications of one person are matched: with the table alone, one can neither read an address nor test a guess. Each digest is
/// tagged with its kind, so that a phone number never matches a date.
/// </summary>
internal static class CaseDigests
{
    private const int PhoneDigits = 9; // without the country code, which only some people write

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

    /// <summary>Normalizes a phone number to its last digits, so that different spellings match; null if there are too few digits.</summary>
    public static string? PhoneOf(string phone)
    {
        var digits = string.Concat(phone.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        return digits.Length < 7 ? null : digits[Math.Max(0, digits.Length - PhoneDigits)..];
    }

    // Accents, word order and repeated spaces vary between spellings of one name.
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
