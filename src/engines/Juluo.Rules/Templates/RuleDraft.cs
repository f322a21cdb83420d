using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Juluo.Rules;

/// <summary>
/// A community's own rules from a template: the fields of a form become the text of a file of rules, which is read, changed and kept like any other. Pure: the same fields give the
/// same text.
/// </summary>
public abstract record RuleDraft
{
    /// <summary>The largest amount that a template accepts, in units of the currency; forms refuse a larger one.</summary>
    public const decimal MostAmount = 999_999_999;

    private protected const string Most = "1000000000000";

    /// <summary>The title, by language. The rules are also written in Spanish if there is a Spanish title.</summary>
    public required Texts Title { get; init; }

    /// <summary>The languages of the texts, the default first: one or both of <c>en</c> and <c>zh-Hant</c>.</summary>
    public ImmutableArray<string> WrittenIn { get; init; } = ["en", "zh-Hant"];

    /// <summary>The law or the notice that the rules are from.</summary>
    public required string Source { get; init; }

    /// <summary>The address at which people can read the source.</summary>
    public required Uri Link { get; init; }

    /// <summary>The day on which the source was retrieved.</summary>
    public required DateOnly Retrieved { get; init; }

    /// <summary>The days for which the rules apply.</summary>
    public required Period Period { get; init; }

    /// <summary>The currency: three capital letters (ISO 4217).</summary>
    public required string Currency { get; init; }

    /// <summary>The name of the rules in their file.</summary>
    public abstract string Name { get; }

    /// <summary>Example answers of two or three households, by the names of questions, on both sides of the decision.</summary>
    public abstract IReadOnlyList<ImmutableSortedDictionary<string, decimal>> Examples { get; }

    private protected abstract string Results { get; }

    private protected ImmutableArray<string> Languages => Title.ByLanguage.ContainsKey("es") ? [.. WrittenIn, "es"] : WrittenIn;

    /// <summary>Returns the text of the file of rules (YAML).</summary>
    public string Text()
    {
        var text = new StringBuilder();
        var languages = Languages;
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""
            # Made from a template. All of it can be changed; docs/rules.md says how rules are written.
            name: {{Name}}
            title: {{{string.Join(", ", languages.Select(l => $"{l}: {Quoted(Title.In(l))}"))}}}
            languages: [{{string.Join(", ", languages)}}]
            from: {{Period.From:yyyy-MM-dd}}
            until: {{Period.Until:yyyy-MM-dd}} # the first day that is no longer in it
            decides: eligible
            results: [{{Results}}]

            sources:
              basis: {name: {{Quoted(Source)}}, link: {{Quoted(Link.AbsoluteUri)}}, retrieved: {{Retrieved:yyyy-MM-dd}}}


            """
        );
        Write(text);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private protected abstract void Write(StringBuilder text);

    /// <summary>Returns a text in the languages of the rules, as a YAML mapping.</summary>
    private protected string Said(string en, string zh, string es) =>
        $"{{{string.Join(", ", Languages.Select(l => $"{l}: {Quoted(l switch { "en" => en, "es" => es, _ => zh }, mayName: true)}"))}}}";

    private protected static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private protected string Per(Payment payment) =>
        payment switch
        {
            Payment.Month => $"{Currency}/month",
            Payment.Year => $"{Currency}/year",
            _ => Currency,
        };

    private protected static (string En, string Zh, string Es) Amount(Payment payment) =>
        payment switch
        {
            Payment.Month => ("{amount} a month", "每月 {amount}", "{amount} al mes"),
            Payment.Year => ("{amount} a year", "每年 {amount}", "{amount} al año"),
            _ => ("{amount} once", "一次 {amount}", "{amount} una sola vez"),
        };

    /// <summary>Returns a question about an amount of money.</summary>
    private protected string MoneyQuestion(string name, Payment per, string said) =>
        $"  {name}: {{type: money, unit: {Per(per)}, least: 0, most: {Most}, step: 0.01, ask: {said}}}\n";

    /// <summary>
    /// Returns a text in double quotes (YAML 1.2.2, 7.3.1). Texts from people can't refer to results: if one looks like a placeholder, its braces become full-width.
    /// </summary>
    private protected static string Quoted(string text, bool mayName = false)
    {
        var shown = mayName ? text : RuleSetReading.Placeholder().Replace(text, m => $"｛{m.Groups["name"].Value}｝");
        var quoted = new StringBuilder("\"");
        foreach (var rune in shown.EnumerateRunes())
        {
            var value = rune.Value;
            if (value is '"' or '\\')
            {
                quoted.Append('\\').Append((char)value);
            }
            else if (Rune.IsControl(rune) || value is 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF)
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{value:X4}");
            }
            else
            {
                quoted.Append(rune.ToString());
            }
        }

        return quoted.Append('"').ToString();
    }
}
