using Juluo.Rules;
using Evaluation = Juluo.Rules.Evaluation;
using Finding = Juluo.Rules.Finding;

namespace Juluo.Services;

/// <summary>The result from the answers.</summary>
/// <param name="Yes">True if the person is entitled to the service; null if even all answers leave it open.</param>
/// <param name="Says">The decision in a sentence.</param>
/// <param name="More">The other results, a sentence each; after a no, the reasons against it.</param>
/// <param name="Why">The reasons, down to the paragraph.</param>
/// <param name="Assumed">Facts that were assumed and not asked.</param>
/// <param name="Disputed">Other readings of the law with a different result.</param>
public sealed record CheckResult(
    bool? Yes,
    string Says,
    IReadOnlyList<string> More,
    CheckReason Why,
    IReadOnlyList<string> Assumed,
    IReadOnlyList<CheckResult.Other> Disputed
)
{
    private const int DaysBefore = 7;

    /// <param name="Question">The disputed point.</param>
    /// <param name="Reading">The alternative reading.</param>
    /// <param name="Says">The result with that reading.</param>
    public sealed record Other(string Question, string Reading, string Says);

    /// <param name="expired">True if the rules have ended: results that depend on the exact day are left out.</param>
    internal static CheckResult Of(RuleSet rules, Answers answers, DateOnly day, Wording wording, bool expired = false)
    {
        var evaluation = new Evaluation(rules, answers, day);
        var before =
            expired && rules.Period.Has(day.AddDays(-DaysBefore)) ? new Evaluation(rules, answers, day.AddDays(-DaysBefore)) : null;
        var why = Explainer.Explain(evaluation, rules.Decides);
        return new(
            evaluation.Decision.IsKnown ? evaluation.Decision.IsYes : null,
            wording.Say(why.Result, evaluation),
            // After a no, the reasons against it are shown instead of amounts.
            evaluation.Decision.IsNo
                ? [.. why.Parts.Select(p => wording.Say(p.Result, evaluation)).Distinct()]
                :
                [
                    .. rules
                        .Results.Skip(1)
                        .Where(r => evaluation.Result(r).IsKnown && !SaysOf(rules.Decides, r))
                        .Where(r => before is null || before.Result(r) == evaluation.Result(r))
                        .Select(r => wording.Say(Explainer.Explain(evaluation, r).Result, evaluation)),
                ],
            CheckReason.Of(why, evaluation, wording, []),
            [
                .. why.All()
                    .Select(e => e.Result)
                    .OfType<Finding.OfAnswer>()
                    .Where(a => a.Assumed)
                    .DistinctBy(a => a.Place)
                    .Select(a => wording.Say(a, evaluation)),
            ],
            [.. Others(rules, answers, day, evaluation, wording)]
        );
    }

    // The decision's sentence already includes some results.
    private static bool SaysOf(Rule decides, Rule result) =>
        decides.Says.TryGetValue("yes", out var says) && says.In("en").Contains($"{{{result.Name}}}", StringComparison.Ordinal);

    private static IEnumerable<Other> Others(RuleSet rules, Answers answers, DateOnly day, Evaluation usual, Wording wording) =>
        from reading in rules.Readings
        from option in reading.Options
        where option != usual.Readings.Of(reading)
        let other = new Evaluation(rules, answers, day, usual.Readings.With(reading.Name, option.Name))
        where rules.Results.Any(r => usual.Result(r).IsKnown && other.Result(r) != usual.Result(r))
        let changed = rules.Results.First(r => usual.Result(r).IsKnown && other.Result(r) != usual.Result(r))
        select new Other(
            reading.Disputed.In(wording.Language),
            option.Says.In(wording.Language),
            wording.Say(Explainer.Explain(other, changed).Result, other)
        );
}
