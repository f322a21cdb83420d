using FsCheck;
using FsCheck.Fluent;
using Juluo.Rules;

namespace Juluo.Records.Tests;

/// <summary>Laws of decisions over random subjects. Seen to fail: with two lines of the rules exchanged, with 28 February for 29, with convictions kept by row and not by count.</summary>
public sealed class DecisionTests
{
    private static readonly string[] Days = ["2019-11-11", "2020-02-29", "2026-06-01"];

    [Fact]
    public void The_counties_rules_come_to_what_plain_code_comes_to()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var subjects = RandomRecords.Subjects(seed, 40);
            var options = Reviewing.Options(choices: RandomRecords.Choices(seed), at: Days[seed % 3]);

            var decisions = Reviewing.Of(Rows.File(subjects.SelectMany(s => s)), options).Decisions.ToList();

            decisions.ShouldBe(CountyOracle.Decide(subjects.SelectMany(s => s), options.Choices!, options.At), $"seed {seed}");
            decisions.Count.ShouldBeGreaterThan(20);
        }
    }

    [Theory]
    [InlineData("prop64-county")]
    [InlineData("prop64-11361-8")]
    public void The_order_of_subjects_does_not_matter(string rules) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(25),
            Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var subjects = RandomRecords.Subjects(seed, 25);
                    var options = Reviewing.Options(
                        rules == "prop64-county" ? null : Reviewing.Law,
                        RandomRecords.Choices(seed),
                        blockSize: 900
                    );
                    var together = Reviewing.Of(Rows.File(subjects.SelectMany(s => s)), options);
                    var scattered = Reviewing.Of(RandomRecords.Scattered(subjects, seed), options);
                    return scattered.Decisions.Order().SequenceEqual(together.Decisions.Order())
                        && scattered.Summary.ToJson().AsSpan().SequenceEqual(together.Summary.ToJson())
                        && Lines(scattered.All).SequenceEqual(Lines(together.All));
                }
            )
        );

    /// <summary>Bulk runs use compiled rules, a screener the interpreter: both must agree.</summary>
    [Theory]
    [InlineData("prop64-county")]
    [InlineData("prop64-11361-8")]
    public void Compiled_rules_decide_as_the_interpreter_does(string rules)
    {
        for (var seed = 100; seed < 110; seed++)
        {
            var options = Reviewing.Options(rules == "prop64-county" ? null : Reviewing.Law, RandomRecords.Choices(seed), Days[seed % 3]);
            var rows = RandomRecords.Subjects(seed, 20).SelectMany(s => s);

            var compiled = Interpreting.Compiled(Rows.File(rows), options);
            var interpreted = Interpreting.Interpreted(Rows.File(rows), options);

            interpreted.ShouldBe(compiled, $"seed {seed}");
            compiled.Count.ShouldBeGreaterThan(10);
        }
    }

    [Theory]
    [InlineData("prop64-county")]
    [InlineData("prop64-11361-8")]
    public void The_cases_beside_the_rules_come_out(string rules)
    {
        var set = rules == "prop64-county" ? Reviewing.County : Reviewing.Law;

        set.Gaps.ShouldBeEmpty();
        set.Cases.SelectMany(c => c.Try(set).Select(wrong => $"{c.Name}: {wrong}")).ShouldBeEmpty();
        set.Cases.Length.ShouldBeGreaterThan(6);
    }

    [Fact]
    public void The_law_cites_a_paragraph_for_each_reason()
    {
        var decision = Reviewing.Law.Rule("decision")!;

        foreach (var line in RuleLine.Of(decision, new(2020, 1, 1)).Skip(1))
        {
            line.Cites.ShouldNotBeEmpty(line.Says!.In("en"));
        }
    }

    private static IEnumerable<string> Lines(byte[] table) => RandomRecords.Text(table).Split('\n').Order(StringComparer.Ordinal);
}
