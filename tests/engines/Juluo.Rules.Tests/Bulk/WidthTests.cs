namespace Juluo.Rules.Tests;

/// <summary>Compiled numbers have 62 bits: formulas that may overflow are refused at compile time, and all others are exact to the last digit.</summary>
public sealed class WidthTests
{
    private const string Head = """
        name: x
        title: X
        from: 2026-01-01
        until: 2027-01-01
        decides: d
        results: [d]
        sources:
          act: {name: Act, link: "https://example.org/act", retrieved: 2026-11-20}
        questions:
          big: {type: whole, least: 0, most: 2000000000000000000, ask: Big?}
          mid: {type: whole, least: 0, most: 1000000000000000000, ask: Mid?}
          below: {type: whole, least: -2000000000000000000, most: 0, ask: Below?}
          some: {type: whole, least: 1, most: 3, ask: Some?}
          many: {type: whole, least: 1, most: 5, ask: Many?}
          works: {type: yes-no, ask: Works?}
          two: {type: list, most: 2, ask: Who?, each: {wage: {type: whole, least: 0, most: 2000000000000000000, ask: Wage?}}}
          three: {type: list, most: 3, ask: Who?, each: {rent: {type: whole, least: 0, most: 2000000000000000000, ask: Rent?}}}
        parameters:
          limit: {cite: act, by: number, table: {1: 0, 2: 0.5, each more: 1000000000000000000}}
        rules:
          d: {cite: act, formula: works}
        """;

    [Theory]
    [InlineData("big + big", true)]
    [InlineData("big + big + mid", false)]
    [InlineData("below - big", true)]
    [InlineData("below - big - mid", false)]
    [InlineData("big * 2", true)]
    [InlineData("2 * big", true)]
    [InlineData("big * 2.5", false)]
    [InlineData("big * some", false)]
    [InlineData("mid * some", true)]
    [InlineData("mid * -4", true)]
    [InlineData("big / 2", true)]
    [InlineData("big / -2", true)]
    [InlineData("big / 0.5", true)]
    [InlineData("big / 0.4", false)]
    [InlineData("min(big, mid / 2)", true)]
    [InlineData("min(big, mid / 3)", false)]
    [InlineData("max(mid / 3, some)", true)]
    [InlineData("big > mid / 2", true)]
    [InlineData("big > mid / 3", false)]
    [InlineData("big is mid + mid", true)]
    [InlineData("if works then big else mid / 2", true)]
    [InlineData("if works then big else mid / 3", false)]
    [InlineData("round_down(big, 1)", true)]
    [InlineData("round_down(big, 0.5)", true)]
    [InlineData("round_down(big, 0.25)", false)]
    [InlineData("round_up(mid, 7)", true)]
    [InlineData("round_up(mid, 0.2)", false)]
    [InlineData("round_up(big, 3000000000000000000)", true)]
    [InlineData("round_up(big + mid, 3000000000000000000)", true)]
    [InlineData("round_up(big + big, 3000000000000000000)", false)]
    [InlineData("round_half_up(big, 1000)", true)]
    [InlineData("round_half_up(big, 2000000000000000000)", true)]
    [InlineData("round_half_up(some, 2000000000000000000)", true)]
    [InlineData("round_half_up(big, 3000000000000000000)", false)]
    [InlineData("round_half_up(big, 0.5)", false)]
    [InlineData("round_half_up(mid, 0.5)", true)]
    [InlineData("round_half_up(mid, 0.25)", false)]
    [InlineData("round_down(mid / some, 1)", true)]
    [InlineData("round_down(mid / some, 0.25)", true)]
    [InlineData("round_down(mid / some, 0.2)", false)]
    [InlineData("round_half_up(mid / some, 0.5)", true)]
    [InlineData("round_half_up(mid / some, 0.25)", false)] // twice the one and the other would go over the edge together
    [InlineData("round_half_up(mid / max(mid, 1), 0.5)", true)]
    [InlineData("round_half_up(some / max(mid, 1), 1.5)", false)]
    [InlineData("round_up(some / max(mid, 1), 1.5)", true)]
    [InlineData("round_up(some / max(mid, 1), 2.5)", false)]
    [InlineData("round_half_up(below / min(below, -1), 0.5)", false)]
    [InlineData("round_down(below / min(below, -1), 0.5)", true)]
    [InlineData("sum(two: wage)", true)]
    [InlineData("sum(three: rent)", false)]
    [InlineData("most(two: wage else mid / 2)", true)]
    [InlineData("most(two: wage else mid / 3)", false)]
    [InlineData("least(three: rent else 0.5)", true)]
    [InlineData("limit[some]", true)]
    [InlineData("limit[many] * 2", false)]
    public void What_fits_is_exact_and_what_does_not_is_refused(string formula, bool fits)
    {
        var read = RuleFile.Read("x.yaml", $"{Head}\n  r: {{cite: act, formula: \"{formula}\"}}\n");
        read.Faults.ShouldBeEmpty();
        var (set, day) = (read.Set!, new DateOnly(2026, 5, 17));
        if (!fits)
        {
            Should
                .Throw<NotSupportedException>(() => CompiledRules.Compile(set, day, null, "r"))
                .Message.ShouldContain("too large to be compiled");
            return;
        }

        Answers[] people =
        [
            Answered(set, q => q.Range.Most),
            Answered(set, q => q.Range.Least),
            Answered(set, q => q.Range.Most - 1).With("works", Value.Of(false)),
        ];
        var compiled = CompiledRules.Compile(set, day, null, "r");
        var batch = Batches.Of(compiled, people);
        compiled.Run(batch);
        for (var i = 0; i < people.Length; i++)
        {
            compiled.Value(batch, "r", i).ShouldBe(new Evaluation(set, people[i], day).Result("r"), $"person {i}");
        }
    }

    private static Answers Answered(RuleSet set, Func<Question, Exact> number)
    {
        var answers = set
            .Questions.Where(q => q.Type.Kind == Kind.Number)
            .Aggregate(Answers.None(set), (all, q) => all.With(q.Name, Value.Of(number(q))));
        return set.Lists.Aggregate(
            answers.With("works", Value.Of(true)),
            (all, l) =>
                all.WithRows(l.Name, Enumerable.Range(0, l.Most).Select(_ => l.Fields.ToDictionary(f => f.Name, f => Value.Of(number(f)))))
        );
    }
}
