using Juluo.Rules;

namespace Juluo.Services;

/// <summary>Reads typed answers to questions.</summary>
internal static class CheckAnswer
{
    /// <summary>Returns the value, or an error to show. Numbers are read as in forms.</summary>
    public static Outcome<Value> Read(Question question, string? typed)
    {
        var text = FormText.Some(typed)?.Normalize(System.Text.NormalizationForm.FormKC);
        switch (question.Type.Kind)
        {
            case Kind.YesNo:
                return text switch
                {
                    "yes" => Value.Of(true),
                    "no" => Value.Of(false),
                    _ => new CheckErrors.ChooseOne(),
                };
            case Kind.Choice:
                return text is not null && question.Type.Options.IndexOf(text) is >= 0 and var place
                    ? Value.OfOption(place)
                    : new CheckErrors.ChooseOne();
            case Kind.Date:
                return text is not null && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && question.Range.Holds(Value.Of(day))
                    ? Value.Of(day)
                    : new CheckErrors.NotADay();
            case Kind.Text:
                return Value.Of(text ?? string.Empty);
            default:
                return Number(question, text);
        }
    }

    /// <summary>Returns the number of rows of a list, or an error.</summary>
    public static Outcome<int> Read(QuestionList list, string? typed) =>
        NumberText.Whole(typed) is not { } count ? new CheckErrors.NotANumber()
        : count < list.Least || count > Math.Min(list.Most, Screening.MostRows)
            ? new CheckErrors.OutOfRange($"{list.Least}", $"{Math.Min(list.Most, Screening.MostRows)}")
        : count;

    /// <summary>Reads an answer from the cookie, stored in the format of rule files. It was validated before, so numbers are not read leniently again.</summary>
    public static Outcome<Value> Kept(Question question, string text) =>
        question.Type.Kind != Kind.Number ? Read(question, text)
        : Exact.TryParse(text, out var number) ? Held(question, number)
        : new CheckErrors.NotANumber();

    private static Outcome<Value> Number(Question question, string? text)
    {
        var below = text?.TrimStart().StartsWith('-') == true;
        var bare = below ? text!.TrimStart()[1..] : text;
        if (Amount(question, bare) is not { } number)
            return InTwoWays(bare) ? new CheckErrors.TwoWays() : new CheckErrors.NotANumber();
        return Held(question, below ? -number : number);
    }

    // Read as in forms, because an answer of the check can become an answer of the application.
    private static Exact? Amount(Question question, string? text) =>
        question.Type.Unit?.Currency is { } currency
            ? MoneyText.Read(text, currency, least: 0) is { } minor
                ? Exact.Of(minor, MoneyText.MinorUnits(currency))
                : null
            : NumberText.Read(text) is { } number
                ? (Exact)number
                : null;

    // 1.450 of dollars, or 20,00: a mark that separates thousands for some people and decimals for others.
    private static bool InTwoWays(string? text) =>
        text is { Length: < 30 } && text.Any(char.IsAsciiDigit) && text.AsSpan().ContainsAny('.', ',') && !text.Any(char.IsLetter);

    private static Outcome<Value> Held(Question question, Exact number)
    {
        if (!(number / question.Step).IsWhole)
            return question.Whole ? new CheckErrors.NotWhole() : Value.Of(number.RoundHalfUp(question.Step));
        return question.Range.Holds(Value.Of(number))
            ? Value.Of(number)
            : new CheckErrors.OutOfRange($"{question.Range.Least}", $"{question.Range.Most}");
    }
}
