namespace Juluo.Rules.Tests;

/// <summary>A question that makes sense only for some people is asked after its prerequisite, and only of them.</summary>
public sealed class PresuppositionTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private const string Text = """
        name: x
        title: X
        from: 2026-01-01
        until: 2027-01-01
        decides: d
        results: [d, left]
        sources:
          act: {name: Act, link: "https://example.org/act", retrieved: 2026-11-20}
        questions:
          motel: {type: money, unit: USD/month, least: 0, most: 1000, ask: Motel?, presupposes: {home: no_fixed}, otherwise: 0}
          home: {type: choice, options: {own: O, friends: F, no_fixed: N}, ask: Where?}
          rent: {type: money, unit: USD/month, least: 0, most: 1000, ask: Rent?, presupposes: {home: [own, friends]}, otherwise: 0}
          heats: {type: yes-no, ask: Heats?, presupposes: {home: [own, friends]}, otherwise: no}
          bill: {type: money, unit: USD/month, least: 0, most: 100, ask: Bill?, presupposes: {heats: yes}, otherwise: 0}
        rules:
          left: {title: What it costs, cite: act, unit: USD/month, formula: rent + motel + bill}
          d: {title: It costs little, cite: act, formula: left <= 500}
        """;

    private static readonly string Right = Text.Replace(Line("motel"), "").Replace(Line("home"), Line("home") + Line("motel"));
    private static readonly RuleSet Rules = RuleFile.Read("x.yaml", Right).Set!;

    [Fact] // before OpenLeaves.Presupposed the motel was asked for first
    public void What_a_question_presupposes_is_asked_before_it()
    {
        Next(Answers.None(Rules)).ShouldBe("home");
        NextQuestion.Open(Rules, Rules.Decides, Answers.None(Rules), Day).Select(p => p.Question).ShouldBe(["home"]);
        Open(Home("own")).ShouldBe(["rent", "heats"], "whether there is a bill is not known before");
        Open(Home("own").With("heats", Value.Of(true))).ShouldBe(["rent", "bill"]);
        Open(Home("own").With("heats", Value.Of(false))).ShouldBe(["rent"]);
        Open(Home("no_fixed")).ShouldBe(["motel"]);
    }

    [Fact]
    public void Of_whom_it_is_not_asked_it_counts_as_the_file_says()
    {
        var homeless = Home("no_fixed").With("motel", Value.Of((Exact)300L));
        new Evaluation(Rules, homeless, Day).Result("left").ShouldBe(Value.Of((Exact)300L));
        var atHome = Home("own").With("rent", Value.Of((Exact)400L)).With("heats", Value.Of(false));
        new Evaluation(Rules, atHome, Day).Result("left").ShouldBe(Value.Of((Exact)400L));
    }

    [Fact]
    public void What_a_record_says_anyhow_is_taken() =>
        new Evaluation(
            Rules,
            Home("own").With("motel", Value.Of((Exact)7L)).With("rent", Value.Of((Exact)1L)).With("bill", Value.Of(Exact.Zero)),
            Day
        )
            .Result("left")
            .ShouldBe(Value.Of((Exact)8L));

    [Fact]
    public void A_reason_that_was_not_asked_for_rests_on_what_it_presupposes()
    {
        var leaves = Explainer
            .Explain(new Evaluation(Rules, Home("no_fixed").With("motel", Value.Of((Exact)300L)), Day), Rules.Decides)
            .All()
            .Select(e => e.Result)
            .OfType<Finding.OfAnswer>()
            .ToList();
        leaves.Select(a => a.Place.Question).Distinct().ShouldBe(["home", "motel"], ignoreOrder: true);
        leaves.ShouldAllBe(a => !a.Assumed);
    }

    [Fact]
    public void Compiled_rules_agree()
    {
        Answers[] people =
        [
            Home("no_fixed").With("motel", Value.Of((Exact)300L)),
            Home("own").With("rent", Value.Of((Exact)400L)).With("heats", Value.Of(false)),
            Home("friends").With("rent", Value.Of((Exact)400L)).With("heats", Value.Of(true)).With("bill", Value.Of((Exact)50L)),
            Answers.None(Rules).With("rent", Value.Of((Exact)1L)).With("motel", Value.Of((Exact)2L)).With("bill", Value.Of((Exact)3L)),
        ];
        var compiled = CompiledRules.Compile(Rules, Day, null, "left");
        var batch = Batches.Of(compiled, people);
        compiled.Run(batch);
        batch.Incomplete.ShouldBe(0);
        for (var i = 0; i < people.Length; i++)
            compiled.Value(batch, "left", i).ShouldBe(new Evaluation(Rules, people[i], Day).Result("left"));
    }

    [Fact]
    public void What_cannot_be_presupposed_is_a_fault()
    {
        RuleFile.Read("x.yaml", Text).Faults.ShouldContain(f => f.ToString().Contains("home is no earlier question"));
        RuleFile
            .Read("x.yaml", Right.Replace("{home: no_fixed}", "{home: cellar}"))
            .Faults.ShouldContain(f => f.ToString().Contains("cellar is not an answer to home"));
        RuleFile.Read("x.yaml", Right.Replace("{home: no_fixed}, otherwise: 0", "{home: no_fixed}")).Faults.ShouldHaveSingleItem();
        RuleFile.Read("x.yaml", Right.Replace("presupposes: {home: no_fixed}, ", "")).Faults.ShouldHaveSingleItem();
    }

    private static Answers Home(string home) =>
        Answers.None(Rules).With("home", Value.OfOption(Rules.Question("home")!.Type.Options.IndexOf(home)));

    private static string? Next(Answers answers) => NextQuestion.Find(Rules, answers, Day)?.Question;

    private static IEnumerable<string?> Open(Answers answers) =>
        NextQuestion.Open(Rules, Rules.Rule("left")!, answers, Day).Select(p => p.Question);

    private static string Line(string question) =>
        Text.Split('\n').First(l => l.StartsWith($"  {question}:", StringComparison.Ordinal)) + "\n";
}
