namespace Juluo.Rules.Tests;

/// <summary>The built-in sets: complete, and correct on their own worked cases.</summary>
public sealed class ShippedTests
{
    public static TheoryData<string> Names => [.. ShippedRules.Names];

    [Fact]
    public void They_are_found_by_their_names_alone()
    {
        ShippedRules.Names.ShouldBe(["caleitc", "calfresh", "eitc", "startup-grant"]);
        ShippedRules.Find("calfresh").ShouldBeSameAs(ShippedRules.Find("calfresh"));
        (ShippedRules.TextOf("calfresh") is { Length: > 1000 }).ShouldBeTrue();
        ShippedRules.Find("calfresh.names").ShouldBeNull();
        ShippedRules.Find("none").ShouldBeNull();
        ShippedRules.TextOf("none").ShouldBeNull();
        ShippedRules.NamesFor(ShippedRules.Find("calfresh")!).ShouldNotBeNull();
        ShippedRules.NamesFor(ShippedRules.Find("startup-grant")!).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_is_written_in_every_language(string name) => ShippedRules.Find(name)!.Gaps.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_worked_cases_come_out_as_expected(string name)
    {
        var set = ShippedRules.Find(name)!;
        set.Cases.Length.ShouldBeGreaterThan(20);
        foreach (var one in set.Cases)
        {
            one.Try(set).ShouldBeEmpty($"{one.Name}, line {one.Line}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Compiled_and_interpreted_rules_agree_on_its_worked_cases(string name)
    {
        var set = ShippedRules.Find(name)!;
        string[] results = [.. set.Results.Select(r => r.Name)];
        foreach (var day in set.Cases.GroupBy(c => c.On))
        {
            var compiled = CompiledRules.Compile(set, day.Key, null, results);
            var cases = day.ToList();
            var batch = Batches.Of(compiled, [.. cases.Select(c => c.Answers)]);
            compiled.Run(batch);
            for (var i = 0; i < cases.Count; i++)
            {
                var evaluation = new Evaluation(set, cases[i].Answers, day.Key);
                foreach (var result in results.Where(r => evaluation.Result(r).IsKnown))
                {
                    compiled.Value(batch, result, i).ShouldBe(evaluation.Result(result), $"{cases[i].Name}: {result}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_can_be_said_in_every_language_with_its_citation(string name)
    {
        var set = ShippedRules.Find(name)!;
        foreach (var one in set.Cases.Where((_, i) => i % 7 == 0))
        {
            var evaluation = new Evaluation(set, one.Answers, one.On, one.Readings);
            foreach (var language in set.Languages)
            {
                var wording = new Wording(set, language);
                foreach (var part in set.Results.SelectMany(r => Explainer.Explain(evaluation, r).All()))
                {
                    var said = wording.Say(part.Result, evaluation);
                    said.ShouldNotBeNullOrWhiteSpace();
                    said.ShouldNotContain("{");
                    if (part.Result is Finding.OfRule rule)
                    {
                        rule.Cites.ShouldNotBeEmpty(rule.Rule.Name);
                    }
                }
            }
        }
    }
}
