using Juluo.Rules;

namespace Juluo.Services;

/// <summary>An answer as a person typed it, read for a question.</summary>
internal static class CheckAnswer
{
    /// <summary>The value, or what is wrong, in a sentence. Numbers may have separators, a currency sign and full-width digits.</summary>
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
        !int.TryParse(FormText.Some(typed)?.Normalize(System.Text.NormalizationForm.FormKC), out var count) ? new CheckErrors.NotANumber()
        : count < list.Least || count > Math.Min(list.Most, Screening.MostRows)
            ? new CheckErrors.OutOfRange($"{list.Least}", $"{Math.Min(list.Most, Screening.MostRows)}")
        : count;

    private static Outcome<Value> Number(Question question, string? text)
    {
        var bare = string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c is not (',' or '$' or '元' or '€')));
        bare = bare.StartsWith("NT", StringComparison.OrdinalIgnoreCase) ? bare[2..] : bare;
        if (!Exact.TryParse(bare, out var number))
            return new CheckErrors.NotANumber();
        if (!(number / question.Step).IsWhole)
            return question.Whole ? new CheckErrors.NotWhole() : Value.Of(number.RoundHalfUp(question.Step));
        return question.Range.Holds(Value.Of(number))
            ? Value.Of(number)
            : new CheckErrors.OutOfRange($"{question.Range.Least}", $"{question.Range.Most}");
    }
}
