using System.Globalization;

namespace Juluo.Rules;

/// <summary>Words findings in a language: the rules' sentences, with figures formatted for people.</summary>
public sealed class Wording(RuleSet set, string language)
{
    private readonly CultureInfo _culture = Culture(language);

    /// <summary>The language in which texts are given.</summary>
    public string Language => language;

    /// <summary>Returns a finding as a sentence or a short line.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="evaluation">Provides the figures that the sentence names.</param>
    public string Say(Finding finding, Evaluation evaluation) =>
        finding switch
        {
            Finding.OfRule of => OfRule(of, evaluation),
            Finding.OfParameter of => Labelled(of.Parameter.Title.In(language), Value(of.Value, of.Parameter.Type)),
            Finding.OfReading of => of.Option.Says.In(language),
            Finding.OfAnswer { Question: { } question } of => $"{question.Ask.In(language)} {Answer(question, of.Value)}",
            Finding.OfAnswer of => $"{set.List(of.Place.List!)!.Ask.In(language)} {Number(of.Value, Unit.None)}",
            _ => string.Empty,
        };

    /// <summary>Formats an answer for people.</summary>
    public string Answer(Question question, Value value) =>
        value.IsKnown && question.Type.Kind == Kind.Choice ? question.OptionTexts[value.Option].In(language) : Value(value, question.Type);

    /// <summary>Formats the result of a rule for people.</summary>
    public string Result(Rule rule, Value value) =>
        value.IsKnown && rule.Type.Kind == Kind.Choice && rule.OptionTexts.Length > 0
            ? rule.OptionTexts[value.Option].In(language)
            : Value(value, rule.Type);

    /// <summary>Formats a value for people: <c>$1,234.50</c>, <c>31 January 2026</c>, a range where it is not known.</summary>
    public string Value(Value value, RuleType type) =>
        type.Kind switch
        {
            Kind.YesNo => value.IsYes ? Words("yes")
            : value.IsNo ? Words("no")
            : Words("open"),
            Kind.Choice => value.IsKnown ? type.Options[value.Option] : Words("open"),
            Kind.Text => value.Word ?? Words("open"),
            Kind.Date => value.IsKnown
                ? value.Day.ToString(_culture.DateTimeFormat.LongDatePattern.Replace("dddd", "").Trim(' ', ','), _culture)
                : Words("open"),
            _ => Number(value, type.Unit ?? Unit.None),
        };

    private string OfRule(Finding.OfRule of, Evaluation evaluation)
    {
        var key =
            of.Value.IsYes ? "yes"
            : of.Value.IsNo ? "no"
            : of.Value.IsKnown && of.Rule.Type.Kind == Kind.Choice ? of.Rule.Type.Options[of.Value.Option]
            : string.Empty;
        var says =
            of.LineSays ?? (of.Value.IsKnown ? of.Rule.Says.GetValueOrDefault(key) : null) ?? of.Rule.Says.GetValueOrDefault(string.Empty);
        var plain = Labelled(of.Rule.Title.In(language), Result(of.Rule, of.Value));
        return says is null || !of.Value.IsKnown ? plain : Filled(says.In(language), evaluation, of.Row) ?? plain;
    }

    /// <summary>Returns a text with its placeholders filled; null if the value of one is not known.</summary>
    private string? Filled(string text, Evaluation evaluation, int row)
    {
        var known = true;
        var filled = RuleSetReading
            .Placeholder()
            .Replace(
                text,
                match =>
                {
                    var named = Named(match.Groups["name"].Value, evaluation, row);
                    known &= named is not null;
                    return named ?? string.Empty;
                }
            );
        return known ? filled : null;
    }

    private string? Named(string name, Evaluation evaluation, int row)
    {
        if (set.Rule(name) is { } rule)
        {
            return rule.List is not null && row < 0 ? null
                : (rule.List is null ? evaluation.Result(rule) : evaluation.Result(rule, row)) is { IsKnown: true } result
                    ? Result(rule, result)
                : null;
        }

        if (set.Question(name) is { } question)
        {
            return question.List is not null && row < 0 ? null
                : evaluation.OfAnswer(question, new(question.List, row)) is { IsKnown: true } answer ? Answer(question, answer)
                : null;
        }

        if (set.Parameters.FirstOrDefault(p => p.Name == name) is { } parameter)
        {
            return Value(parameter.On(evaluation.On).Entries[0], parameter.Type);
        }

        return set.Readings.FirstOrDefault(r => r.Name == name) is { } reading ? evaluation.Readings.Of(reading).Says.In(language) : name;
    }

    private string Number(Value value, Unit unit)
    {
        if (!value.IsKnown)
        {
            return $"{Figure(value.Least, unit)} – {Figure(value.Most, unit)}";
        }

        return Figure(value.Least, unit);
    }

    private string Figure(Exact number, Unit unit)
    {
        var rounded = number.ToDecimal();
        if (unit.Currency is { } currency)
        {
            var digits = number.IsWhole ? "N0" : "N2";
            var amount = Math.Abs(rounded).ToString(digits, _culture);
            var sign = rounded < 0 ? "−" : string.Empty;
            return currency switch
            {
                "USD" when language.StartsWith("zh", StringComparison.Ordinal) => $"{sign}{amount} 美元",
                "USD" => $"{sign}${amount}",
                "TWD" when language.StartsWith("zh", StringComparison.Ordinal) => $"{sign}{amount} 元",
                "TWD" => $"{sign}NT${amount}",
                _ => $"{sign}{amount} {currency}",
            };
        }

        return rounded.ToString(number.IsWhole ? "N0" : "0.######", _culture);
    }

    // Chinese uses a full-width colon without a space after it.
    private string Labelled(string label, string text) =>
        language.StartsWith("zh", StringComparison.Ordinal) ? $"{label}：{text}" : $"{label}: {text}";

    private string Words(string key) =>
        (language.Split('-')[0], key) switch
        {
            ("zh", "yes") => "是",
            ("zh", "no") => "否",
            ("zh", _) => "未定",
            ("es", "yes") => "sí",
            ("es", "no") => "no",
            ("es", _) => "pendiente",
            (_, "yes") => "yes",
            (_, "no") => "no",
            _ => "open",
        };

    private static CultureInfo Culture(string language) =>
        CultureInfo.GetCultureInfo(
            language switch
            {
                "zh-Hant" => "zh-TW",
                "es" => "es-US",
                "en" => "en-US",
                _ => language,
            }
        );
}
