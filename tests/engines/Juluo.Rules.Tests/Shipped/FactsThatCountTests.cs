using System.Text.RegularExpressions;

namespace Juluo.Rules.Tests;

/// <summary>Each fact that a screener asks for can change a result, and so can a larger value; and no result promises an amount of zero.</summary>
public sealed partial class FactsThatCountTests
{
    // Facts for which a larger value changes nothing, with the reason.
    private static readonly Dictionary<string, string> OnlyWhether = new(StringComparer.Ordinal)
    {
        ["children_under_6"] = "one child brings the whole Young Child Tax Credit: Cal. RTC 17052.1(a)",
    };

    public static TheoryData<string> Names => [.. ShippedRules.Names];

    // seen to fail with the homeless shelter deduction taken whatever the actual costs: "calfresh: more of homeless_shelter_costs"
    [Theory]
    [MemberData(nameof(Names))]
    public void Each_number_that_is_asked_can_change_a_result_from_none_to_some_and_from_some_to_more(string name)
    {
        var set = ShippedRules.Find(name)!;
        var lot = new System.Random(11);
        List<string> without = [];
        foreach (var question in set.Questions.Where(q => q.Assume is null && q.Type.Kind == Kind.Number))
        {
            if (!Changes(set, question, () => (question.Range.Least, Some(question, lot))))
                without.Add($"{name}: some of {question.Name}");
            if (!OnlyWhether.ContainsKey(question.Name) && !Changes(set, question, () => More(question, lot)))
                without.Add($"{name}: more of {question.Name}");
        }

        without.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_choice_that_is_asked_can_change_a_result(string name)
    {
        var set = ShippedRules.Find(name)!;
        set.Questions.Where(q => q.Assume is null && q.Type.Kind is Kind.YesNo or Kind.Choice)
            .Where(q => !set.Questions.Any(other => other.Presupposes.Any(p => p.Question == q))) // these decide which questions are asked
            .Where(q => !Options(q).Any(pair => Changes(set, q, pair.One, pair.Other)))
            .Select(q => $"{name}: {q.Name}")
            .ShouldBeEmpty();
    }

    // seen to fail with calfresh, "The household can get CalFresh: $0 a month" in a first month
    [Theory]
    [MemberData(nameof(Names))]
    public void What_comes_to_nothing_is_never_called_an_amount_that_can_be_had(string name)
    {
        var set = ShippedRules.Find(name)!;
        foreach (var one in set.Cases)
        {
            var evaluation = new Evaluation(set, one.Answers, one.On, one.Readings);
            if (!evaluation.Decision.IsYes)
                continue;
            foreach (var language in set.Languages)
            {
                var said = new Wording(set, language).Say(Explainer.Explain(evaluation, set.Decides).Result, evaluation);
                Nothing().IsMatch(said).ShouldBeFalse($"{name}, {one.Name}: {said}");
            }
        }
    }

    private static (Exact, Exact) More(Question question, System.Random lot)
    {
        var (one, other) = (Some(question, lot), Some(question, lot));
        return one < other ? (one, other) : (other, one);
    }

    // Near the usual value, or of any size.
    private static Exact Some(Question question, System.Random lot)
    {
        var least = question.Range.Least + question.Step;
        var some =
            !question.Usual.IsEmpty && lot.Next(2) == 0
                ? question.Usual[lot.Next(question.Usual.Length)].Answer.Number
                : ((Exact)(long)Math.Pow(10, 1 + (lot.NextDouble() * 6)) * (question.Whole ? Exact.One : question.Step)).RoundDown(
                    question.Step
                );
        return Exact.Max(least, Exact.Min(question.Range.Most, some));
    }

    private static IEnumerable<(Value One, Value Other)> Options(Question question) =>
        question.Type.Kind == Kind.YesNo
            ? [(Value.Of(false), Value.Of(true))]
            : from one in Enumerable.Range(0, question.Type.Options.Length)
            from other in Enumerable.Range(one + 1, question.Type.Options.Length - one - 1)
            select (Value.OfOption(one), Value.OfOption(other));

    private static bool Changes(RuleSet set, Question question, Func<(Exact, Exact)> draw) =>
        Enumerable
            .Range(0, 4)
            .Any(_ =>
                set.Cases.Any(c => draw() is var (one, other) && one != other && Differs(set, c, question, Value.Of(one), Value.Of(other)))
            );

    private static bool Changes(RuleSet set, Question question, Value one, Value other) =>
        set.Cases.Any(c => Differs(set, c, question, one, other));

    private static bool Differs(RuleSet set, Case around, Question question, Value one, Value other)
    {
        var before = new Evaluation(set, Asked(set, question, around.Answers).With(question.Name, one), around.On, around.Readings);
        var after = new Evaluation(set, Asked(set, question, around.Answers).With(question.Name, other), around.On, around.Readings);
        return set.Results.Any(r => before.Result(r).IsKnown && after.Result(r).IsKnown && before.Result(r) != after.Result(r));
    }

    // The fact is one of those that this household is asked for.
    private static Answers Asked(RuleSet set, Question question, Answers answers)
    {
        foreach (var presupposed in question.Presupposes)
        {
            var fits =
                presupposed.Question.Type.Kind == Kind.YesNo
                    ? new[] { Value.Of(true), Value.Of(false) }
                    : [.. Enumerable.Range(0, presupposed.Question.Type.Options.Length).Select(Value.OfOption)];
            answers = answers.With(presupposed.Question.Name, fits.First(v => presupposed.Holds(v) == true));
        }

        return answers;
    }

    // An amount of zero: $0, NT$0, 0 美元, but not $0.01.
    [GeneratedRegex(@"\$0(?![0-9]|[.][0-9])|(?<![0-9,.])0 (美元|元)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nothing();
}
