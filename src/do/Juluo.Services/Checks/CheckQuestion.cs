using Juluo.Rules;

namespace Juluo.Services;

/// <summary>A question as shown to the person.</summary>
/// <param name="Place">Its name, <c>list</c> or <c>list/row/name</c>.</param>
/// <param name="Kind">The kind of answer: yes-no, choice, number, date, text.</param>
/// <param name="Row">The row it is about, from 1; null if it is about the whole.</param>
/// <param name="Options">The options: the value to send and the text to show.</param>
/// <param name="Unit">The currency of an amount, or null.</param>
/// <param name="Typed">The earlier answer; null if there is none.</param>
public sealed record CheckQuestion(
    string Place,
    string Kind,
    string Ask,
    string? Hint,
    int? Row,
    IReadOnlyList<CheckQuestion.Option> Options,
    string? Unit,
    bool Whole,
    string? Typed
)
{
    public sealed record Option(string Value, string Text);

    internal static CheckQuestion Of(RuleSet rules, AnswerPlace place, string language, Screening check)
    {
        var name = Screening.Name(place);
        var typed = check.Given.FirstOrDefault(a => a.Place == name)?.Text;
        if (place.Question is null)
        {
            var list = rules.List(place.List!)!;
            return new(name, "number", list.Ask.In(language), Some(list.Hint, language), null, [], null, true, typed);
        }

        var question = rules.Question(place.Question)!;
        var kind = question.Type.Kind switch
        {
            Rules.Kind.YesNo => "yes-no",
            Rules.Kind.Choice => "choice",
            Rules.Kind.Date => "date",
            Rules.Kind.Text => "text",
            _ => "number",
        };
        return new(
            name,
            kind,
            question.Ask.In(language),
            Some(question.Hint, language),
            place.List is null ? null : place.Row + 1,
            [.. question.OptionTexts.Select((t, i) => new Option(question.Type.Options[i], t.In(language)))],
            question.Type.Unit?.Currency,
            question.Whole,
            typed
        );
    }

    private static string? Some(Texts texts, string language) => texts.IsEmpty ? null : texts.In(language);
}
