using Juluo.Rules;
using Evaluation = Juluo.Rules.Evaluation;

namespace Juluo.Services;

/// <summary>The aim of a check: its day and the rule to evaluate.</summary>
internal static class CheckAim
{
    /// <summary>Returns today, or the nearest day in the period of the rules; <c>Expired</c> is true if the period has ended.</summary>
    public static (DateOnly On, bool Expired) Day(RuleSet rules, LocalDate today)
    {
        var day = today.ToDateOnly();
        var last = rules.Period.Until.AddDays(-1);
        return day > last ? (last, true)
            : day < rules.Period.From ? (rules.Period.From, false)
            : (day, false);
    }

    /// <summary>Returns the rule to evaluate next: the decision, and after a yes the amounts that are still open. Null if nothing is open.</summary>
    public static Rule? About(RuleSet rules, Answers answers, DateOnly on)
    {
        var evaluation = new Evaluation(rules, answers, on);
        return !evaluation.Decision.IsKnown ? rules.Decides
            : evaluation.Decision.IsNo ? null
            : rules.Results.FirstOrDefault(r => !evaluation.Result(r).IsKnown && NextQuestion.Open(rules, r, answers, on).Count > 0);
    }
}
