namespace Juluo.Rules;

/// <summary>A section of law as a text names it.</summary>
/// <param name="At">The index in the text at which it begins.</param>
/// <param name="Digits">The number of the section, without its point.</param>
/// <param name="Decimals">The part after its point.</param>
/// <param name="Letters">Letters that follow directly, and anything that follows them, in capitals: <c>A</c>, <c>B2</c>.</param>
/// <param name="Subdivisions">The parts in parentheses, in capitals.</param>
internal sealed record WrittenSection(int At, string Digits, string Decimals, string Letters, IReadOnlyList<string> Subdivisions)
{
    /// <summary>The code that it belongs to, in capitals; empty if none is written.</summary>
    public string Code { get; private init; } = string.Empty;

    /// <summary>True if the code follows it directly, rather than another section that is joined to it.</summary>
    public bool CodeIsDirect { get; private init; }

    /// <summary>The section of attempts, written before the section itself with a slash, a point or nothing in between.</summary>
    private const string Attempt = "664";

    /// <summary>Finds all sections in a text. For joined sections, the code after the last applies to all: <c>484(a)/490.5 PC</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="codes">The codes to look for; other words of two letters count as other codes.</param>
    public static List<WrittenSection> In(string text, ISet<string> codes)
    {
        var found = new List<WrittenSection>();
        var open = 0; // the first section whose code is not known yet
        for (var at = 0; at < text.Length; )
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var begun = found.Count;
            at = Number(text, at, codes, found);
            var (code, behind, joined) = CodeAt(text, at, codes);
            at = behind;
            if (!joined)
            {
                for (var i = open; i < found.Count; i++)
                {
                    found[i] = found[i] with { Code = code, CodeIsDirect = i >= begun };
                }

                open = found.Count;
            }
        }

        return found;
    }

    /// <summary>Reads a section, and reads it again without the prefix of an attempt.</summary>
    private static int Number(string text, int at, ISet<string> codes, List<WrittenSection> found)
    {
        var (from, digits) = (at, Digit(text, at));
        var number = text[at..digits];
        var decimals =
            digits + 1 < text.Length && text[digits] == '.' && char.IsAsciiDigit(text[digits + 1]) ? Digit(text, digits + 1) : digits;
        var behind = text[Math.Min(digits + 1, decimals)..decimals];
        var letters = LettersEnd(text, decimals, codes);
        var end = letters;
        var subdivisions = new List<string>();
        while (Subdivision(text, end) is var (inner, next))
        {
            subdivisions.Add(inner);
            end = next;
        }

        var runs = text[decimals..letters].ToUpperInvariant();
        if (number == Attempt && behind.Length > 2)
        {
            return Number(text, digits + 1, codes, found);
        }

        if (number.Length > Attempt.Length + 1 && number.StartsWith(Attempt, StringComparison.Ordinal))
        {
            Add(new(from + Attempt.Length, number[Attempt.Length..], behind, runs, subdivisions));
        }

        return Add(new(from, number, behind, runs, subdivisions));

        int Add(WrittenSection section)
        {
            found.Add(section);
            return end;
        }
    }

    private static int Digit(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Returns the index after the letters and digits that follow directly; a code written without a space before it is not part of them.</summary>
    private static int LettersEnd(string text, int at, ISet<string> codes)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        for (var code = Math.Max(at, end - 4); code <= end - 2; code++)
        {
            if (codes.Contains(text[code..end]))
            {
                return code;
            }
        }

        return Digit(text, end);
    }

    private static (string Inner, int End)? Subdivision(string text, int at)
    {
        var open = Blanks(text, at);
        var close = open < text.Length && text[open] == '(' ? text.IndexOf(')', open) : -1;
        return close < 0 ? null : (text[(open + 1)..close].Trim().ToUpperInvariant(), close + 1);
    }

    private static int Blanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>Returns the code after a section, or that another section is joined to it by a sign or by "and" or "or".</summary>
    private static (string Code, int End, bool Joined) CodeAt(string text, int at, ISet<string> codes)
    {
        var from = Blanks(text, at);
        var end = from;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var word = text[from..end].ToUpperInvariant();
        if (codes.Contains(word))
        {
            return (word, end, false);
        }

        return word switch
        {
            "AND" or "OR" => (string.Empty, end, true),
            { Length: 2 } => (word, end, false),
            { Length: > 0 } => (string.Empty, end, false),
            _ => (string.Empty, from, true),
        };
    }
}
