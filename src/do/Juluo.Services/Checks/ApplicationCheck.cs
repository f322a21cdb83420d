using Juluo.Rules;

namespace Juluo.Services;

/// <summary>What the rules of a service make of an application that was sent. It is a calculation beside the case, not its decision.</summary>
/// <param name="Rules">What people call the rules.</param>
/// <param name="Note">What the rules say of themselves.</param>
/// <param name="Language">The language of all that is said here.</param>
/// <param name="Result">What comes of what was answered.</param>
/// <param name="Open">What the application does not say and the result may hang on; what decides soonest first.</param>
/// <param name="From">The first day of the rules.</param>
/// <param name="On">The day that it is for: that on which the application was sent, or the last day of the rules.</param>
/// <param name="Expired">The rules had ended by then; newer ones are not known here.</param>
/// <param name="Ends">The last day of the rules, where it is near or has passed since; null: it is far off.</param>
public sealed record ApplicationCheck(
    string Rules,
    string? Note,
    string Language,
    CheckResult Result,
    IReadOnlyList<string> Open,
    LocalDate From,
    LocalDate On,
    bool Expired,
    LocalDate? Ends
)
{
    private const int MostOpen = 12;

    /// <summary>Whether the applicant can have the service; null where the application leaves it open, or the rules were not in force.</summary>
    public bool? Yes => Expired ? null : Result.Yes;

    internal static ApplicationCheck Of(RuleSet rules, Answers answers, LocalDate sent, LocalDate today, string language)
    {
        var (on, expired) = CheckAim.Day(rules, sent);
        return new(
            rules.Title.In(language),
            rules.Note.IsEmpty ? null : rules.Note.In(language),
            language,
            CheckResult.Of(rules, answers, on, new Wording(rules, language), expired),
            CheckAim.About(rules, answers, on) is { } about ? [.. Asks(rules, about, answers, on, language)] : [],
            LocalDate.FromDateOnly(rules.Period.From),
            LocalDate.FromDateOnly(on),
            expired,
            RulesLife.On(rules, today) is { Ends: true } life ? life.Last : null
        );
    }

    private static IEnumerable<string> Asks(RuleSet rules, Rule about, Answers answers, DateOnly on, string language)
    {
        var open = NextQuestion.Open(rules, about, answers, on);
        var first = NextQuestion.Find(rules, about, answers, on);
        return open.OrderBy(p => p == first ? 0 : 1)
            .Select(p => p.Question is { } name ? rules.Question(name)!.Ask.In(language) : rules.List(p.List!)!.Ask.In(language))
            .Distinct()
            .Take(MostOpen);
    }
}
