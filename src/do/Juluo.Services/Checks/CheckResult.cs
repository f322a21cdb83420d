using Juluo.Rules;
using Evaluation = Juluo.Rules.Evaluation;
using Finding = Juluo.Rules.Finding;

namespace Juluo.Services;

/// <summary>What comes of the answers.</summary>
/// <param name="Yes">Whether one can have the service; null where even all answers leave it open.</param>
/// <param name="Says">The decision in a sentence.</param>
/// <param name="More">The other results, a sentence each; where one cannot have it, what stands against it.</param>
/// <param name="Why">The reasons, down to the paragraph.</param>
/// <param name="Assumed">What was taken for granted and not asked.</param>
/// <param name="Disputed">Readings of the law by which the result is another.</param>
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

    /// <param name="Question">What is disputed.</param>
    /// <param name="Reading">How it can be read too.</param>
    /// <param name="Says">What comes of it then.</param>
    public sealed record Other(string Question, string Reading, string Says);

    /// <param name="expired">The rules have ended: what hangs on the very day says nothing any more.</param>
    internal static CheckResult Of(RuleSet rules, Answers answers, DateOnly day, Wording wording, bool expired = false)
    {
        var evaluation = new Evaluation(rules, answers, day);
        var before =
            expired && rules.Period.Has(day.AddDays(-DaysBefore)) ? new Evaluation(rules, answers, day.AddDays(-DaysBefore)) : null;
        var why = Explainer.Explain(evaluation, rules.Decides);
        return new(
            evaluation.Decision.IsKnown ? evaluation.Decision.IsYes : null,
            wording.Say(why.Result, evaluation),
            // where one cannot have it, what stands against it is said first, and amounts say nothing
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

    // The sentence of the decision says some results already.
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
