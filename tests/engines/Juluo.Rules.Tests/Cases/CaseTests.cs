namespace Juluo.Rules.Tests;

/// <summary>Worked cases beside the rules: their answers, and the messages if the result differs.</summary>
public sealed class CaseTests
{
    private const string Rules = """
        name: x
        title: X
        note: Made up.
        languages: [en, es]
        from: 2026-01-01
        until: 2027-01-01
        decides: d
        results: [d]
        sources:
          act: {name: Act, link: "https://example.org/act", retrieved: 2026-11-20}
        questions:
          people: {type: whole, least: 1, most: 9, ask: People?, also: [household]}
          members: {type: list, least: 0, most: 4, ask: Who?, each: {age: {type: whole, least: 0, most: 120, ask: Age?}}}
        parameters:
          most_age: {title: The oldest, note: As amended., cite: act §3, value: 45}
        readings:
          day: {disputed: Which day counts., usual: first, options: {first: {says: The first., cite: act}, last: {says: The last., cite: act}}}
        rules:
          young: {of: members, cite: act §3, formula: age <= most_age}
          d: {cite: act, formula: people > 1 and any(members where young)}
        """;

    private static RuleSet Set => RuleFile.Read("x.yaml", Rules).Set!;

    [Fact]
    public void What_comes_as_expected_is_silent_and_what_does_not_is_named()
    {
        var set = Set;
        var (cases, faults) = CaseFile.Read(
            "c.yaml",
            """
            cases:
              - case: As it is
                on: 2026-03-01
                answers: {household: 2, members: [{age: 50}, {age: 45}]}
                expect: {d: yes}
              - case: Otherwise
                on: 2026-03-01
                answers: {people: 2, members: [{age: 50}, {age: 46}]}
                expect: {d: yes}
              - {case: Open, on: 2026-03-01, answers: {people: 2}, expect: {d: open}}
            """,
            set
        );
        faults.ShouldBeEmpty();
        cases[0].Try(set).ShouldBeEmpty();
        var wrong = cases[1].Try(set);
        wrong.Select(w => (w.Expected.Rule.Name, w.Expected.Row, $"{w.Came}")).ShouldBe([("d", -1, "no")]);
        cases[2].Try(set).ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_to_no_question_is_named_with_the_nearest()
    {
        var (_, faults) = CaseFile.Read("c.yaml", "cases:\n  - {case: A, on: 2026-03-01, answers: {poeple: 2}, expect: {d: no}}\n", Set);
        var fault = faults.ShouldHaveSingleItem();
        (fault.What, fault.Line).ShouldBe(("There is no question poeple.", 2));
        fault.Mend.ShouldBe("Did you mean people?");
    }

    [Theory]
    [InlineData("rules: calfresh\ncases: []\n", "calfresh")]
    [InlineData("cases: []\n", null)]
    [InlineData("cases: []\nrules: eitc\n", "eitc")]
    [InlineData("- a\n", null)]
    public void A_file_says_which_rules_it_is_for(string text, string? rules)
    {
        var (named, faults) = CaseFile.RulesOf("c.yaml", text, ShippedRules.Names, _ => false);
        named.ShouldBe(rules);
        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cases: []\nrules: calfresch\n", 2, "There is no calfresch.", "Did you mean calfresh?", "沒有 calfresch。")]
    [InlineData(
        "rules: other\n",
        1,
        "There is no other.",
        "Write one of caleitc, calfresh, eitc, startup-grant, or the path of a file of rules.",
        "規則檔的路徑。"
    )]
    [InlineData(
        "rules: eitc\ncases:\n  - case: A\n   on: 2026-03-01\n",
        4,
        "The file is not YAML here",
        "Check indentation",
        "這裡不是 YAML"
    )]
    [InlineData("", 1, "The file is empty.", "Write one document.", "檔案")]
    public void What_keeps_the_rules_from_being_found_is_said_with_its_line(string text, int line, string what, string mend, string chinese)
    {
        var fault = CaseFile.RulesOf("c.yaml", text, ShippedRules.Names, _ => false).Faults.ShouldHaveSingleItem();
        fault.Line.ShouldBe(line);
        fault.What.ShouldStartWith(what);
        fault.Mend.ShouldStartWith(mend);
        fault.In("zh-Hant").ShouldContain(chinese);
    }

    [Fact]
    public void Rules_may_be_a_file() =>
        CaseFile.RulesOf("c.yaml", "rules: mine.yaml\n", ShippedRules.Names, n => n == "mine.yaml").Faults.ShouldBeEmpty();

    [Fact]
    public void A_note_and_what_is_disputed_are_texts_with_gaps_like_others()
    {
        var gaps = Set.Gaps.Select(g => g.What).ToList();
        gaps.ShouldContain("The note of most_age is not written in es.");
        gaps.ShouldContain("What is disputed in day is not written in es.");
    }

    [Fact]
    public void A_paragraph_behind_its_source_is_kept()
    {
        Set.Rule("young")!.Cites.Single().ToString().ShouldContain("§3");
        Set.Parameters.Single().Cites.Single().ToString().ShouldContain("§3");
    }

    [Fact]
    public void An_explanation_begins_with_the_result()
    {
        var set = Set;
        var answers = Answers
            .None(set)
            .With("people", Value.Of((Exact)2L))
            .WithRows("members", [new Dictionary<string, Value> { ["age"] = Value.Of((Exact)30L) }]);
        var explanation = Explainer.Explain(new Evaluation(set, answers, new(2026, 3, 1)), set.Rule("d")!);
        explanation.All().First().ShouldBe(explanation);
        explanation.All().Count().ShouldBeGreaterThan(explanation.Leaves().Count);
    }
}
