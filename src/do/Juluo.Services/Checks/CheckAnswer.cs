using Juluo.Rules;

namespace Juluo.Services;

/// <summary>An answer as a person typed it, read for a question.</summary>
internal static class CheckAnswer
{
    /// <summary>The value, or what is wrong, in a sentence. Numbers are read as the forms read them.</summary>
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

    /// <summary>How many rows a list has.</summary>
    public static Outcome<int> Read(QuestionList list, string? typed) =>
        NumberText.Whole(typed) is not { } count ? new CheckErrors.NotANumber()
        : count < list.Least || count > Math.Min(list.Most, Screening.MostRows)
            ? new CheckErrors.OutOfRange($"{list.Least}", $"{Math.Min(list.Most, Screening.MostRows)}")
        : count;

    /// <summary>An answer as the cookie keeps it, as rule files write it: it was read once, and is not read by sense again.</summary>
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

    // As the forms read it: an answer of the check is one of the application too.
    private static Exact? Amount(Question question, string? text) =>
        question.Type.Unit?.Currency is { } currency
            ? MoneyText.Read(text, currency, least: 0) is { } minor
                ? Exact.Of(minor, MoneyText.MinorUnits(currency))
                : null
            : NumberText.Read(text) is { } number
                ? (Exact)number
                : null;

    // 1.450 of dollars, or 20,00: a mark that some write between thousands, and others before what is less than one.
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
