namespace Juluo.Foundation;

/// <summary>
/// Finds the phone numbers in free text: “555-010-0100 ext. 12”, “02-2345-6789 轉 12”, two numbers, “(24 hours)”, letters of a keypad. Doubtful matches do not
/// become links: a call would reach a stranger. Pure; O(length).
/// </summary>
/// <remarks>Google's libphonenumber needs the region of a number, which imported lists do not state, and supports neither 轉 nor letters within a text.</remarks>
public static partial class PhoneLinks
{
    /// <summary>The maximum number of digits worldwide (ITU-T E.164); without a country code, fewer.</summary>
    private const int Longest = 15;
    private const int LongestAtHome = 12;

    /// <summary>The minimum number of digits; shorter numbers such as 911 or 1925 count only if they are the whole text.</summary>
    private const int Shortest = 7;
    private const int ShortestOfAll = 3;

    /// <param name="Text">The original text; all parts in order make up the whole text.</param>
    /// <param name="Link">The link to dial (RFC 3966); null if the part is not a number.</param>
    public sealed record Part(string Text, string? Link);

    private readonly record struct Found(int At, int Length, string Digits, string? Extension);

    public static IReadOnlyList<Part> Read(string text)
    {
        var parts = new List<Part>();
        var at = 0;
        foreach (var found in Numbers(text))
        {
            if (found.At > at)
                parts.Add(new(text[at..found.At], null));
            parts.Add(
                new(
                    text.Substring(found.At, found.Length),
                    found.Extension is null ? $"tel:{found.Digits}" : $"tel:{found.Digits};ext={found.Extension}"
                )
            );
            at = found.At + found.Length;
        }

        if (at < text.Length)
            parts.Add(new(text[at..], null));
        return parts;
    }

    private static List<Found> Numbers(string text)
    {
        var plain = Plain(text);
        var whole = plain.Trim();
        var found = new List<Found>();
        foreach (var match in Number().EnumerateMatches(plain))
        {
            var (at, length) = Apart(plain, match.Index, match.Length);
            if (length == 0)
                continue;
            var number = Keyed(plain.Substring(at, length));
            var isWorldwide = number[0] == '+';
            // (0) is dialled only within the country.
            var digits = Digits(isWorldwide ? number.Replace("(0)", "", StringComparison.Ordinal) : number);
            var count = digits.TrimStart('+').Length;
            if (
                count > (isWorldwide ? Longest : LongestAtHome)
                || count < (length == whole.Length ? ShortestOfAll : Shortest)
                || Day().IsMatch(number)
                // The same number again, in digits beside its letters.
                || found.Exists(f => f.Digits.EndsWith(digits, StringComparison.Ordinal))
            )
                continue;
            string? extension = null;
            if (Extension().Match(plain, at + length) is { Success: true } more && more.Index == at + length)
            {
                extension = more.Groups["ext"].Value;
                length += more.Length;
            }

            found.Add(new(at, length, digits, extension));
        }

        return found;
    }

    /// <summary>Cuts off text that is separated from a number by a blank: hours, a floor, the start of a time.</summary>
    /// <returns>The rest; a length of 0 if nothing is left.</returns>
    private static (int At, int Length) Apart(string plain, int at, int length)
    {
        bool IsCut(string part, bool usesMarks, char after) =>
            after is ':' or '%' or '€'
            || (char.IsAsciiLetter(after) && !Extension().IsMatch(plain, at + length))
            || (Count(part) <= 2 && (usesMarks || char.IsLetter(after)));
        while (length > 0)
        {
            var parts = plain.Substring(at, length).Split(' ');
            var usesMarks = parts.Any(p => Count(p) >= Shortest && p.AsSpan(1).IndexOfAny('-', '.') >= 0);
            var after = at + length < plain.Length ? plain[at + length] : '\0';
            if (IsCut(parts[^1], usesMarks && parts.Length > 1, after))
                length = parts.Length > 1 ? length - parts[^1].Length - 1 : 0;
            else if (usesMarks && parts.Length > 1 && Count(parts[0]) <= 2 && plain[at] is not ('+' or '('))
                (at, length) = (at + parts[0].Length + 1, length - parts[0].Length - 1);
            else
                break;
        }

        return (at, length);
    }

    private static int Count(string part) => part.Count(char.IsAsciiLetterOrDigit);

    // Maps each character to one ASCII character, so that positions stay the same.
    private static string Plain(string text) =>
        string.Concat(
            text.Select(c =>
                c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0)
                : c is '\u3000' or '\u00A0' or '\u2009' or '\t' ? ' '
                : c is >= '\u2010' and <= '\u2015' or '\u2212' ? '-'
                : c
            )
        );

    private static string Digits(string number) =>
        string.Concat(number.Where((c, n) => char.IsAsciiDigit(c) || (c == '+' && number[..n].All(before => !char.IsAsciiDigit(before)))));

    // Maps letters as on a keypad: ITU-T E.161.
    private static string Keyed(string number)
    {
        var keyed = new StringBuilder(number);
        for (var at = 0; at < keyed.Length; at++)
            if (keyed[at] is >= 'A' and <= 'Z')
                keyed[at] = "22233344455566677778889999"[keyed[at] - 'A'];
        return keyed.ToString();
    }

    // A number must be separate from letters, other digits, and signs of times, dates or amounts. A slash may only follow an area code. Letters may only follow a
    // North American area code, and are seven keys.
    [GeneratedRegex(
        """
            (?<![A-Za-z0-9$€£%@./-]|[0-9]:)
            (?>
              (?:\+?1[ .-]?)?\(?[0-9]{3}\)?[ .-]?(?=[A-Z0-9 .-]*[A-Z]{3})(?:[A-Z0-9][ .-]?){6}[A-Z0-9]
              |
              \+?(?:\(\+?[0-9]{1,5}\)[ ]?|[0-9]{2,5}[ ]?/[ ]?(?=[0-9]{5}))?[0-9](?:[ .-]?(?:\(0\)[ ]?)?[0-9])+
            )
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^((19|20)[0-9][0-9][.-](0?[1-9]|1[0-2])[.-][0-9]{1,2}|[0-9]{1,2}[.-][0-9]{1,2}[.-](19|20)?[0-9][0-9])$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"[ ,;]*(ext(ension|n)?\b\.?|x|\#|轉|转|分機|分机|anexo\b|interno\b|int\.|extensión\b|Durchwahl\b|DW\b)[ :.]*(?<ext>[0-9]{1,7})\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Extension();
}
