using Juluo.Rules;
using Evaluation = Juluo.Rules.Evaluation;

namespace Juluo.Services;

/// <summary>What a check reckons for.</summary>
internal static class CheckAim
{
    /// <summary>Today, or the last day for which the rules are set.</summary>
    public static (DateOnly On, bool Expired) Day(RuleSet rules, LocalDate today)
    {
        var day = today.ToDateOnly();
        var last = rules.Period.Until.AddDays(-1);
        return day > last ? (last, true)
            : day < rules.Period.From ? (rules.Period.From, false)
            : (day, false);
    }

    /// <summary>What is to be found out: the decision, and once it is yes how much. Null: nothing more.</summary>
    public static Rule? About(RuleSet rules, Answers answers, DateOnly on)
    {
        var evaluation = new Evaluation(rules, answers, on);
        return !evaluation.Decision.IsKnown ? rules.Decides
            : evaluation.Decision.IsNo ? null
            : rules.Results.FirstOrDefault(r => !evaluation.Result(r).IsKnown && NextQuestion.Open(rules, r, answers, on).Count > 0);
    }
}
