using Juluo.Rules;

namespace Juluo.Services;

/// <summary>A given answer, shown for review and change.</summary>
/// <param name="Place">The place of its question.</param>
/// <param name="Row">The row it is about, from 1; null if it is about the whole.</param>
public sealed record CheckGiven(string Place, string Ask, int? Row, string Answer)
{
    internal static CheckGiven? Of(RuleSet rules, Screening.Answer given, Wording wording, string language)
    {
        if (Screening.Place(rules, given.Place) is not { } place)
            return null;
        if (place.Question is null)
            return new(given.Place, rules.List(place.List!)!.Ask.In(language), null, given.Text);
        var question = rules.Question(place.Question)!;
        return CheckAnswer.Kept(question, given.Text) is { Failed: false } read
            ? new(given.Place, question.Ask.In(language), place.List is null ? null : place.Row + 1, wording.Answer(question, read.Value))
            : null;
    }
}
