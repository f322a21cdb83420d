namespace Juluo.Rules.Tests;

/// <summary>The next question, in cases where the heuristic (fewest left after one) would choose another.</summary>
public sealed class NextQuestionTests
{
    private static readonly DateOnly Day = new(2026, 5, 17);

    /// <remarks>
    /// Yes and no are equally likely. First a: 1.5 questions for the pair, then in three cases of four 1.75 for the three: 2.8125. First c: 1.75, then in seven of eight 1.5: 3.0625.
    /// The heuristic chooses c: after it three are left on average, after a three and a half.
    /// </remarks>
    [Fact] // seen to fail, with c: each order of the same answers was counted separately, so that of five questions the limit was always reached
    public void Of_five_the_order_that_takes_fewest_is_found()
    {
        var set = Read("(a and b) or (c and d and e)");
        NextQuestion.Find(set, set.Rule("r")!, Answers.None(set), Day)?.Question.ShouldBe("a");
        NextQuestion.Find(set, set.Rule("r")!, Answers.None(set).With("a", Value.Of(false)), Day)?.Question.ShouldBe("c");
    }

    [Fact]
    public void What_decides_alone_is_asked_alone()
    {
        var set = Read("a");
        NextQuestion.Find(set, set.Rule("r")!, Answers.None(set), Day)?.Question.ShouldBe("a");
        NextQuestion.Find(set, set.Rule("r")!, Answers.None(set).With("a", Value.Of(true)), Day).ShouldBeNull();
    }

    private static RuleSet Read(string formula)
    {
        var read = RuleFile.Read(
            "x.yaml",
            $$"""
            name: x
            title: X
            from: 2026-01-01
            until: 2027-01-01
            decides: r
            results: [r, every]
            sources:
              act: {name: Act, link: "https://example.org/act", retrieved: 2026-11-20}
            questions:
              a: {type: yes-no, ask: A?}
              b: {type: yes-no, ask: B?}
              c: {type: yes-no, ask: C?}
              d: {type: yes-no, ask: D?}
              e: {type: yes-no, ask: E?}
            rules:
              r: {cite: act, formula: "{{formula}}"}
              every: {cite: act, formula: "a and b and c and d and e"}
            """
        );
        return read.Set ?? throw new Xunit.Sdk.XunitException(string.Join('\n', read.Faults));
    }
}
