namespace Juluo.Rules.Tests;

/// <summary>Figures of a year in a separate file: next year's are added without a change to the rules, and errors in a file are reported with their line.</summary>
public sealed class FigureFileTests
{
    private const string Rules = """
        name: help
        title: Help
        from: 2025-10-01
        decides: d
        sources:
          act: {name: Act, link: "https://example.org/act", retrieved: 2025-11-20}
        questions:
          people: {type: whole, unit: people, least: 1, most: 9, ask: People?}
          income: {type: money, unit: USD/month, least: 0, most: 1000, ask: Income?}
        parameters:
          limits: {title: Limits, unit: USD/month, cite: act, by: [number], yearly: yes}
          cap: {title: Cap, unit: USD/month, cite: act §2, yearly: yes}
        rules:
          d: {title: D, cite: act, formula: 'income <= min(limits[people], cap)'}
        """;

    private const string First = """
        figures: help
        from: 2025-10-01
        until: 2026-10-01
        sources:
          memo: {name: Memo 1, link: "https://example.org/1", retrieved: 2025-11-20}
        values:
          limits: {cite: memo, table: {1: 100, 2: 150, each more: 50}}
          cap: {cite: memo p. 2, value: 400}
        """;

    private static readonly string Second = First
        .Replace("2026-10-01", "2027-10-01")
        .Replace("2025-10-01", "2026-10-01")
        .Replace("Memo 1", "Memo 2")
        .Replace("100, 2: 150", "110, 2: 165");

    [Fact]
    public void Next_years_figures_are_added_without_a_change_to_the_rules()
    {
        var one = RuleFile.Read("help.yaml", Rules, Figures(First)).Set!;
        one.Period.ShouldBe(new(new(2025, 10, 1), new(2026, 10, 1)));
        var two = RuleFile.Read("help.yaml", Rules, Figures(Second), Figures(First)).Set!;
        two.Period.ShouldBe(new(new(2025, 10, 1), new(2027, 10, 1)));
        Decision(two, 105, new(2026, 9, 30)).ShouldBe(Value.Of(false));
        Decision(two, 105, new(2026, 10, 1)).ShouldBe(Value.Of(true));
        Decision(two, 110, new(2027, 9, 30)).ShouldBe(Value.Of(true));
        Decision(two, (Exact)11001 / 100, new(2027, 9, 30)).ShouldBe(Value.Of(false));
    }

    [Fact]
    public void Figures_cite_the_document_of_their_year_beside_the_law()
    {
        var set = RuleFile.Read("help.yaml", Rules, Figures(First), Figures(Second)).Set!;
        set.Parameters.Single(p => p.Name == "cap")
            .Values.Select(v => string.Join("; ", v.Cites))
            .ShouldBe(["Act §2; Memo 1 p. 2", "Act §2; Memo 2 p. 2"]);
        set.Sources.Select(s => s.Name).ShouldBe(["Act", "Memo 1", "Memo 2"]);
    }

    [Theory] // before: in the rules, period by period
    [InlineData("eitc", 2026, "investment_limit", "12200", "12500")]
    [InlineData("caleitc", 2025, "cap", "32901", "33900")]
    [InlineData("startup-grant", 2027, "matching_shares", "60%", "70%")]
    public void Next_years_figures_of_other_rules_are_one_small_file_too(string rules, int last, string figure, string old, string @new)
    {
        var text = ShippedRules.FigureTexts(rules)[^1].Text;
        text.Split('\n').Length.ShouldBeLessThan(30);
        var set = ShippedRules.Find(rules)!;
        set.Period.Until.ShouldBe(new(last + 1, 1, 1));
        set.Figures.Length.ShouldBe(ShippedRules.FigureTexts(rules).Count);
        var next = text.Replace($"{last + 1}-01-01", $"{last + 2}-01-01")
            .Replace($"from: {last}-01-01", $"from: {last + 1}-01-01")
            .Replace(old, @new);
        var longer = ShippedRules.ReadWith($"{rules}.yaml", ShippedRules.TextOf(rules)!, Figures(next)).Set!;
        longer.Gaps.ShouldBeEmpty();
        longer.Period.Until.ShouldBe(new(last + 2, 1, 1));
        longer.Parameters.Single(p => p.Name == figure).Values.Length.ShouldBe(set.Figures.Length + 1);
        // a yearly figure cites the law once, and the document of its year
        longer.Parameters.SelectMany(p => p.Values).ShouldAllBe(v => v.Cites.Distinct().Count() == v.Cites.Length);
    }

    [Fact] // before: figures within the rules, so that next year's were a change to them
    public void No_shipped_rules_say_an_amount_of_a_year_themselves()
    {
        foreach (var rules in ShippedRules.Names)
            ShippedRules
                .TextOf(rules)!
                .Split('\n')
                .Where(l => l.Contains("until: 20", StringComparison.Ordinal) && l.Contains("from: 20", StringComparison.Ordinal))
                .Where(l => l.Contains("table:", StringComparison.Ordinal) || l.Contains("unit: USD", StringComparison.Ordinal))
                .ShouldBeEmpty(rules);
    }

    [Fact]
    public void Next_years_figures_of_CalFresh_are_one_small_file()
    {
        var (_, text) = ShippedRules.FigureTexts("calfresh").ShouldHaveSingleItem();
        text.Split('\n').Length.ShouldBeLessThan(40);
        var next = text.Replace("2026-10-01", "2027-10-01").Replace("2025-10-01", "2026-10-01").Replace("1: 298", "1: 307");
        var set = ShippedRules.ReadWith("calfresh.yaml", ShippedRules.TextOf("calfresh")!, Figures(next)).Set!;
        set.Gaps.ShouldBeEmpty();
        set.Period.Until.ShouldBe(new(2027, 10, 1));
        var alone = Answers.None(set).With("household_size", Value.Of(1)).WithRows("members", []);
        string Most(DateOnly on) => new Evaluation(set, alone, on).Result(set.Rule("maximum_allotment")!).ToString();
        Most(new(2026, 9, 30)).ShouldBe("298");
        Most(new(2026, 10, 1)).ShouldBe("307");
        // a correction of a built-in year takes precedence
        ShippedRules
            .ReadWith("calfresh.yaml", ShippedRules.TextOf("calfresh")!, Figures(text.Replace("value: 744", "value: 745")))
            .Set!.Parameters.Single(p => p.Name == "shelter_cap")
            .Values.ShouldHaveSingleItem()
            .Entries.ShouldBe([Value.Of(745)]);
    }

    [Theory]
    [InlineData("figures: help", "fiugres: help", "1:1: A file of figures has no fiugres. Did you mean figures?")]
    [InlineData(
        "until: 2026-10-01",
        "until: 2025-10-01",
        "2:7: The days for which the figures hold are missing, or end before they begin."
    )]
    [InlineData("until: 2026-10-01", "until: next year", "3:8: next year is not a date.")]
    [InlineData("cap: {", "cap: [", "8:8: The bracket or brace that opens here is not closed.")]
    [InlineData("link: \"https:", "link: \"ftp:", "5:30: ftp://example.org/1 is not an address.")]
    [InlineData("values:", "valuse:", "6:1: A file of figures has no valuse. Did you mean values?")]
    [InlineData("value: 400", "value: 4OO", "8:33: 4OO is not a number of USD/month.")]
    [InlineData("value: 400", "valeu: 400", "8:26: A figure has no valeu. It may have cite, value, table.")]
    [InlineData("  cap: {cite: memo p. 2, value: 400}", "", "7:3: The figures have nothing for cap.")]
    [InlineData("cap: {", "cup: {", "8:3: The rules take no figure cup. Did you mean cap?")]
    [InlineData("cite: memo p. 2", "cite: mem p. 2", "8:15: There is no source mem. Did you mean memo?")]
    [InlineData("cite: memo p. 2, ", "", "8:8: A citation is missing.")]
    [InlineData(", each more: 50", "", "7:3: The table goes from 1 to 2, and the rules need 1 to 9.")]
    [InlineData("{1: 100, 2: 150", "{1: 100, 3: 150", "7:43: The table has nothing between 1 and 3.")]
    [InlineData("table: {1: 100, 2: 150, each more: 50}", "value: 100", "7:11: The table is missing, or has more than two keys.")]
    [InlineData("1: 100", "1: -100", "7:3: limits has an amount below zero.")] // before: taken, and so was a deduction below zero
    [InlineData("each more: 50", "each more: -50", "7:3: limits has an amount below zero.")]
    [InlineData("from: 2025-10-01", "from: 2026-01-01", "2:7: There are no figures from 2025-10-01 until 2026-01-01.")]
    public void A_broken_file_is_a_sentence_with_its_line(string was, string becomes, string sentence)
    {
        First.ShouldContain(was);
        var read = FigureFile.Read("2026.yaml", First.Replace(was, becomes));
        var faults = read.Figures is null ? read.Faults : RuleFile.Read("help.yaml", Rules, read.Figures).Faults;
        faults.ShouldContain(f => f.ToString().StartsWith($"2026.yaml:{sentence}"), string.Join('\n', faults));
        faults
            .SelectMany(f => f.Sentences)
            .Select(s => s.Key)
            .Except(FaultSentence.InChinese.Keys)
            .ShouldBeEmpty("add them to Faults/zh-Hant.json");
    }

    [Fact]
    public void Years_leave_no_day_out_and_take_none_twice()
    {
        Faults(First, Second.Replace("from: 2026-10-01", "from: 2026-11-01"))
            .ShouldBe(["There are no figures from 2026-10-01 until 2026-11-01."]);
        Faults(First, Second.Replace("from: 2026-10-01", "from: 2026-09-01"))
            .ShouldBe(["There are other figures until 2026-10-01 already."]);
        Faults().ShouldContain("limits is set by files of figures, and there is none for these rules.");
        Faults(First.Replace("figures: help", "figures: other"))
            .ShouldContain("limits is set by files of figures, and there is none for these rules.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("figures: [a]\nfrom: {}\nuntil: []\nsources: x\nvalues: y")]
    [InlineData("figures:\nfrom:\nuntil:\nsources:\nvalues:")]
    [InlineData("figures: help\nfrom: 2025-10-01\nuntil: 2026-10-01\nsources: {a: b}\nvalues: {}")]
    public void What_is_no_file_of_figures_is_said(string text)
    {
        var read = FigureFile.Read("x.yaml", text);
        (read.Figures is null).ShouldBe(read.Faults.Count > 0);
        if (read.Figures is { } figures)
            RuleFile.Read("help.yaml", Rules, figures).Faults.ShouldNotBeEmpty();
        read.Faults.SelectMany(f => f.Sentences).Select(s => s.Key).Except(FaultSentence.InChinese.Keys).ShouldBeEmpty();
    }

    private static FigureFile Figures(string text)
    {
        var read = FigureFile.Read("figures.yaml", text);
        return read.Figures ?? throw new InvalidDataException(string.Join('\n', read.Faults));
    }

    private static List<string> Faults(params IReadOnlyList<string> years)
    {
        var read = RuleFile.Read("help.yaml", Rules, [.. years.Select(Figures)]);
        read.Faults.SelectMany(f => f.Sentences)
            .Select(s => s.Key)
            .Except(FaultSentence.InChinese.Keys)
            .ShouldBeEmpty("add them to Faults/zh-Hant.json");
        return [.. read.Faults.Select(f => f.What)];
    }

    private static Value Decision(RuleSet set, Exact income, DateOnly on) =>
        new Evaluation(set, Answers.None(set).With("people", Value.Of(1)).With("income", Value.Of(income)), on).Decision;
}
