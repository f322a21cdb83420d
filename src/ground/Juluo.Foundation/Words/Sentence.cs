namespace Juluo.Foundation;

/// <summary>
/// A text with placeholders, in the subset of ICU MessageFormat that the languages need: <c>{name}</c>, <c>{n, plural, =0 {no one} one {# person} other {#
/// people}}</c>, <c>{p, percent}</c>, <c>{x, number}</c>.
/// </summary>
public sealed class Sentence
{
    // Parsed at the first use: most of the program's sentences are never shown by a process.
    private readonly string? text;
    private Part[]? parts;

    private Sentence(Part[] parts) => this.parts = parts;

    private Sentence(string text) => this.text = text;

    private Part[] Parts => parts ??= PartsOf(text!);

    private sealed record Part(string Text, string? Name = null, string? Kind = null, IReadOnlyDictionary<string, Sentence>? Cases = null);

    /// <summary>The names of the placeholders, for the test that compares languages.</summary>
    public IEnumerable<string> Names =>
        Parts
            .SelectMany(p =>
                (p.Cases?.Values.SelectMany(c => c.Names) ?? []).Concat(
                    p.Name is { } name && !string.Equals(name, "#", StringComparison.Ordinal) ? [name] : []
                )
            )
            .Distinct(StringComparer.Ordinal);

    public string Fill(Func<string, object?> value, CultureInfo culture) => Fill(value, culture, null);

    private string Fill(Func<string, object?> value, CultureInfo culture, double? counted)
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part.Text);
            if (part.Name is null)
                continue;
            var filled = string.Equals(part.Name, "#", StringComparison.Ordinal) ? counted : value(part.Name);
            if (part.Cases is not null)
            {
                var n = Convert.ToDouble(filled ?? 0, CultureInfo.InvariantCulture);
                text.Append(Case(part.Cases, n, culture).Fill(value, culture, n));
            }
            else
            {
                text.Append(Show(filled, part.Kind, culture));
            }
        }

        return text.ToString();
    }

    private static Sentence Case(IReadOnlyDictionary<string, Sentence> cases, double n, CultureInfo culture) =>
        cases.GetValueOrDefault(FormattableString.Invariant($"={n}"))
        ?? (n is 1 && culture.TwoLetterISOLanguageName is not "zh" ? cases.GetValueOrDefault("one") : null)
        ?? cases["other"];

    private static string Show(object? value, string? kind, CultureInfo culture) =>
        (value, kind) switch
        {
            (null, _) => "",
            (_, "percent") => Percent(Convert.ToDouble(value, CultureInfo.InvariantCulture), culture),
            (double or float or decimal, _) => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("#,0.##", culture),
            (int or long or short, _) => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString("#,0", culture),
            (IFormattable formattable, _) => formattable.ToString(null, culture),
            _ => value.ToString() ?? "",
        };

    /// <summary>Formats a share as a percentage: 22% in English and Chinese, 22 % with a no-break space in Spanish.</summary>
    internal static string Percent(double share, CultureInfo culture, int decimals = 0) =>
        (share * 100).ToString(decimals > 0 ? $"0.{new string('#', decimals)}" : "0", culture) + PercentSign(culture);

    private static string PercentSign(CultureInfo culture) => culture.TwoLetterISOLanguageName is "es" ? "\u00a0%" : "%";

    /// <exception cref="FormatException">Braces do not match, or a plural has no <c>other</c>.</exception>
    public static Sentence Parse(string text) => new(PartsOf(text));

    /// <summary>Returns a sentence that is parsed when it is first used; a mistake in it throws then. For catalogues, all of whose sentences are parsed by tests.</summary>
    internal static Sentence Unparsed(string text) => new(text);

    private static Part[] PartsOf(string text)
    {
        var at = 0;
        var parts = Parse(text, ref at, nested: false);
        return at == text.Length ? parts : throw new FormatException($"Unmatched brace in “{text}”.");
    }

    private static Part[] Parse(string text, ref int at, bool nested)
    {
        var found = new List<Part>();
        var plain = new StringBuilder();
        while (at < text.Length && !(text[at] == '}'))
        {
            var c = text[at++];
            if (nested && c == '#')
            {
                found.Add(new(plain.ToString(), "#"));
                plain.Clear();
            }
            else if (c == '{')
            {
                found.Add(Place(plain.ToString(), text, ref at));
                plain.Clear();
            }
            else
            {
                plain.Append(c);
            }
        }

        if (plain.Length > 0)
            found.Add(new(plain.ToString()));
        return [.. found];
    }

    private static Part Place(string before, string text, ref int at)
    {
        var end = text.IndexOfAny([',', '}'], at);
        if (end < 0)
            throw new FormatException($"Unmatched brace in “{text}”.");
        var name = text[at..end].Trim();
        at = end + 1;
        if (text[end] == '}')
            return new(before, name);

        var kindEnd = text.IndexOfAny([',', '}'], at);
        var kind = text[at..kindEnd].Trim();
        at = kindEnd + 1;
        if (text[kindEnd] == '}')
            return new(before, name, kind);

        var cases = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        while (text[at] != '}')
        {
            var open = text.IndexOf('{', at);
            var selector = text[at..open].Trim();
            at = open + 1;
            cases[selector] = new(Parse(text, ref at, nested: true));
            at++; // the case's closing brace
            while (at < text.Length && text[at] == ' ')
                at++;
        }

        at++;
        return cases.ContainsKey("other")
            ? new(before, name, kind, cases)
            : throw new FormatException($"The plural of {name} has no “other” in “{text}”.");
    }
}
