using Juluo.Rules;

namespace Juluo.Services;

/// <summary>The result of a service's rules for a submitted application. It is a calculation beside the case, not its decision.</summary>
/// <param name="Rules">The title of the rules.</param>
/// <param name="Note">A note in the rules, shown with every result.</param>
/// <param name="Language">The language of all texts here.</param>
/// <param name="Result">The result from the answers given.</param>
/// <param name="Open">Questions the application leaves open that may affect the result, the most decisive first.</param>
/// <param name="From">The first day of the rules.</param>
/// <param name="On">The day of the calculation: the day of submission, limited to the period of the rules.</param>
/// <param name="Expired">True if the rules had ended by then and no newer ones are known.</param>
/// <param name="Ends">The last day of the rules, if it is near or past; null if it is far off.</param>
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

    /// <summary>True if the applicant is entitled to the service; null if the application leaves it open, or if the rules were not in force.</summary>
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
