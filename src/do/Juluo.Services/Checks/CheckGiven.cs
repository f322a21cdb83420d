using Juluo.Rules;

namespace Juluo.Services;

/// <summary>An answer that was given, to be read again and changed.</summary>
/// <param name="Place">Its question's name.</param>
/// <param name="Row">Which row it is about, from 1; null: about the whole.</param>
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
