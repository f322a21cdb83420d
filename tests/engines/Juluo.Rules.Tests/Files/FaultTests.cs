namespace Juluo.Rules.Tests;

/// <summary>Errors in a file are reported with their line, and how to fix them.</summary>
public sealed class FaultTests
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
          income: {type: money, unit: USD/month, least: 0, most: 1000, ask: Income?}
          yearly: {type: money, unit: USD/year, least: 0, most: 9000, ask: Yearly?}
          people: {type: whole, unit: people, least: 1, most: 9, ask: People?}
          status: {type: choice, options: {single: S, joint: J}, ask: Status?}
          born: {type: date, ask: Born?}
          section: {type: text, ask: Section?}
          works: {type: yes-no, ask: Works?}
          members: {type: list, most: 4, ask: Who?, each: {age: {type: whole, unit: years, least: 0, most: 120, ask: Age?}, wage: {type: money, unit: USD/month, least: 0, most: 10, ask: Wage?}}}
        parameters:
          limit: {cite: act, unit: USD/month, by: number, table: {1: 100, 2: 200}}
          nothing: {cite: act, value: 0}
          some: {cite: act, value: 3}
          listed: {cite: act, type: codes, value: [37 PC]}
        rules:
        """;

    [Theory]
    [InlineData(
        "income <= yearly",
        "A number of USD/month cannot be compared with a number of USD/year.",
        "Bring both to one unit by a factor, such as one in month/year."
    )]
    [InlineData(
        "income + yearly > 1",
        "A number of USD/month and a number of USD/year cannot be added or subtracted.",
        "Bring both to one unit by a factor, such as one in month/year."
    )]
    [InlineData("income", "d does not decide: it is a number of USD/month.", "Name a rule of yes or no that is about the whole.")]
    [InlineData("incom > 1", "incom is not known here.", "Did you mean income?")]
    [InlineData("status is maried", "maried is not known here.", "Write it below questions, parameters or rules.")]
    [InlineData("status is jount", "jount is not known here.", "Did you mean joint?")]
    [InlineData("status > single", "One of single, joint is neither more nor less.", "Write is or is not.")]
    [InlineData("works > 1", "Yes or no cannot be compared with a bare number.", "Bring both to one type.")]
    [InlineData(
        "income and works",
        "A condition is expected here, and this is a number of USD/month.",
        "Compare it with something, as in income <= limit."
    )]
    [InlineData(
        "age > 3",
        "age is asked of each row of members, and this is about the whole.",
        "Write for example any(members where age), or of: members."
    )]
    [InlineData(
        "limit[people] > 1",
        "This can be from 1 to 9, and limit goes from 1 to 2.",
        "Write for example min(2, …), or let the table go on with each more."
    )]
    [InlineData("limit > 1", "limit is a table or a list of codes.", "Write limit[key], or … in limit.")]
    [InlineData("limit[1, 2] > 1", "limit has 1 keys, and 2 are given.", "Give one for each line of by:.")]
    [InlineData("limits[1] > 1", "There is no table limits.", "Did you mean limit?")]
    [InlineData("income / people > 1", "The quotient may have no end of digits.", "Put it into a rounding, as in round_down(a / b, 0.01).")]
    [InlineData(
        "round_down(income / (people - 1), 1) > 1",
        "This may be zero, and then nothing can be divided by it.",
        "Choose another line where it is zero, or take max(…, 1)."
    )]
    [InlineData(
        "income / nothing > 1",
        "This may be zero, and then nothing can be divided by it.",
        "Choose another line where it is zero, or take max(…, 1)."
    )]
    [InlineData("round_down(income, 0) > 1", "The step of a rounding is more than nothing.", "Write for example 1 or 0.01.")]
    [InlineData("round_down(income, income) > 1", "The step of a rounding is a figure.", "Write a number or the name of a parameter.")]
    [InlineData("round_down(income) > 1", "round_down takes two values, and 1 are given.", "Write them in parentheses, with commas.")]
    [InlineData("rounddown(income, 1) > 1", "rounddown cannot be called.", "Did you mean round_down?")]
    [InlineData("count(members: age) > 1", "count cannot be taken of this.", "Write count(members where a condition).")]
    [InlineData(
        "most(members: age) > 1",
        "What most is of no rows is missing.",
        "Write most(members: a number else what it is of no rows)."
    )]
    [InlineData("sum(member: wage) > 1", "There is no list member.", "Did you mean members?")]
    [InlineData("income in listed", "A number of USD/month is in no list of codes.", "Write a question of type text before in.")]
    [InlineData(
        "born - 3 > born",
        "A number is not taken from a day.",
        "Add days with a minus before them, or use add_months or add_years."
    )]
    [InlineData("born + income > born", "A day and a number of USD/month make no day.", "Add days, or use add_months or add_years.")]
    [InlineData(
        "add_months(income, 1) > born",
        "A day is expected here, and this is a number of USD/month.",
        "Write a value of this type."
    )]
    [InlineData("add_months(born, born) > born", "A date is added.", "Add years or months.")]
    [InlineData("round_down(born, 1) > 1", "A number is expected here, and this is a date.", "Write a value of this type.")]
    [InlineData(
        "min(income, yearly) > 1",
        "A number of USD/month and a number of USD/year stand side by side.",
        "Bring both to one unit by a factor, such as one in month/year."
    )]
    [InlineData(
        "max(1, income, yearly) > 1",
        "A number of USD/month and a number of USD/year stand side by side.",
        "Bring both to one unit by a factor, such as one in month/year."
    )]
    [InlineData("min(works, works) > 1", "Yes or no is neither more nor less.", "Write numbers or days.")]
    [InlineData("income + works > 1", "Yes or no cannot be computed with.", "Write numbers on both sides.")]
    [InlineData("works * income > 1", "Yes or no cannot be computed with.", "Write numbers on both sides.")]
    [InlineData("income >", "The formula ends too early.", "Write what comes after the last sign or word.")]
    [InlineData(
        "income > 1 1",
        "The formula goes on with 1 where it could end.",
        "Put a sign or a word such as + or and between the two parts."
    )]
    [InlineData("(income > 1", ") is missing at the end.", "Write ) there.")]
    [InlineData("income ? 1", "The sign ? has no meaning in a formula.", "Use + - * / < <= > >= is, and, or, not, and parentheses.")]
    [InlineData("if works then yes", "else is missing at the end.", "Write else there.")]
    [InlineData("section is 'open", "A text has no closing quote.", "Write ' at its end.")]
    [InlineData("income > 1.2.3", "1.2.3 is not a number.", "Write digits and at most one point, such as 1234.50.")]
    [InlineData("d", "d needs itself: d needs d.", "Take one of these steps out.")]
    public void A_wrong_formula_is_said_with_its_mend(string formula, string what, string mend)
    {
        var read = RuleFile.Read("x.yaml", $"{Head}\n  d:\n    cite: act\n    formula: \"{formula}\"\n");
        read.Set.ShouldBeNull();
        read.Faults.ShouldContain(f => f.What == what && f.Mend == mend, string.Join('\n', read.Faults));
        read.Faults.ShouldAllBe(f => f.File == "x.yaml" && f.Line > 0 && f.Column > 0);
        ShouldBeSaidInChinese(read);
    }

    [Fact]
    public void A_fault_names_the_line_and_the_column_of_the_word()
    {
        var read = RuleFile.Read("x.yaml", $"{Head}\n  d:\n    cite: act\n    formula: works and incom > 1\n");
        var fault = read.Faults.ShouldHaveSingleItem();
        (fault.Line, fault.Column).ShouldBe((26, 24));
        fault.ToString().ShouldBe("x.yaml:26:24: incom is not known here. Did you mean income?");
    }

    [Fact]
    public void A_fault_in_a_text_of_several_lines_names_its_own_line()
    {
        var read = RuleFile.Read("x.yaml", $"{Head}\n  d:\n    cite: act\n    formula: |\n      works and\n      incom > 1\n");
        read.Faults.ShouldHaveSingleItem().Line.ShouldBe(28);
    }

    [Theory]
    [InlineData(
        "a: {cite: act, formula: works or b}\n  b: {cite: act, formula: not a}\n  d: {cite: act, formula: a}",
        "a needs itself: a needs b needs a."
    )]
    [InlineData("d: {formula: works}", "A citation is missing.")]
    [InlineData("d: {cite: atc, formula: works}", "There is no source atc.")]
    [InlineData("d: {cite: act, formula: works, choose: []}", "A rule has either a formula or lines to choose from.")]
    [InlineData("d: {cite: act}", "The formula is missing.")]
    [InlineData("d: {cite: act, formla: works}", "A rule has no formla.")]
    [InlineData("works: {cite: act, formula: yes}\n  d: {cite: act, formula: works}", "works is there already, in line 16.")]
    [InlineData("count: {cite: act, formula: yes}\n  d: {cite: act, formula: works}", "count is a word of formulas.")]
    [InlineData("d: {cite: act, choose: [{when: works, then: yes}]}", "What holds where no line is met is missing.")]
    [InlineData(
        "d: {cite: act, choose: [{when: income > 5, then: yes}, {when: income > 7, then: no}, {otherwise: works}]}",
        "This line can never be reached: a line above it is always met first, or its condition never holds."
    )]
    [InlineData(
        "d: {cite: act, choose: [{when: income <= 5 or income > 5, then: yes}, {otherwise: works}]}",
        "This line can never be reached: a line above it is always met first, or its condition never holds."
    )]
    [InlineData(
        "d: {cite: act, choose: [{when: people >= 1, then: yes}, {otherwise: works}]}",
        "This line can never be reached: a line above it is always met first, or its condition never holds."
    )]
    [InlineData(
        "d: {cite: act, choose: [{when: status is single, then: yes}, {when: status is joint, then: no}, {otherwise: works}]}",
        "This line can never be reached: a line above it is always met first, or its condition never holds."
    )]
    [InlineData(
        "d: {cite: act, choose: [{when: people < 4, then: yes}, {when: people >= 4, then: no}, {otherwise: works}]}",
        "This line can never be reached: a line above it is always met first, or its condition never holds."
    )]
    [InlineData(
        "d: {cite: act, versions: [{from: 2026-01-01, until: 2026-06-01, formula: works}]}",
        "d is not set from 2026-06-01 until 2027-01-01."
    )]
    [InlineData(
        "d: {cite: act, versions: [{from: 2026-01-01, until: 2026-06-01, formula: works}, {from: 2026-07-01, formula: works}]}",
        "d is not set from 2026-06-01 until 2026-07-01."
    )]
    [InlineData(
        "d: {cite: act, versions: [{from: 2026-01-01, until: 2026-06-01, formula: works}, {from: 2026-05-01, formula: works}]}",
        "d is set twice from 2026-05-01 until 2026-06-01."
    )]
    [InlineData(
        "d: {cite: act, versions: [{from: 2026-06-01, until: 2026-01-01, formula: works}]}",
        "This period of d ends before it begins."
    )]
    [InlineData("d: {cite: act, formula: works, says: {yes: {en: 'You have {nothng}.'}}}", "A text names {nothng}, which is not known.")]
    [InlineData("d: {cite: act, choose: [{when: income <= 5 or people > 5, then: yes}, {otherwise: works}]}", null)]
    [InlineData("a: {cite: act, of: member, formula: yes}\n  d: {cite: act, formula: works}", "There is no list member.")]
    [InlineData(
        "a: {cite: act, of: members, formula: age > 3}\n  d: {cite: act, formula: a}",
        "a is asked of each row of members, and this is about the whole."
    )]
    public void What_is_wrong_in_a_rule_is_said(string rules, string? what)
    {
        var read = RuleFile.Read("x.yaml", $"{Head}\n  {rules}\n");
        if (what is null)
        {
            read.Faults.ShouldBeEmpty();
            return;
        }

        read.Faults.ShouldContain(f => f.What == what, string.Join('\n', read.Faults));
        ShouldBeSaidInChinese(read);
    }

    [Theory]
    [InlineData(
        "income: {type: money, unit: USD/month, least: 0, most: 1000, ask: Income?}",
        "income: {type: mony, ask: X}",
        "mony is not a type."
    )]
    [InlineData(
        "income: {type: money, unit: USD/month, least: 0, most: 1000, ask: Income?}",
        "income: {type: money, unit: month, least: 0, most: 1, ask: X}",
        "The unit cannot be read."
    )]
    [InlineData(
        "income: {type: money, unit: USD/month, least: 0, most: 1000, ask: Income?}",
        "income: {type: money, unit: USD/month, ask: X}",
        "The smallest and the largest number of income are missing."
    )]
    [InlineData(
        "income: {type: money, unit: USD/month, least: 0, most: 1000, ask: Income?}",
        "income: {type: money, unit: USD/month, least: 9, most: 1, ask: X}",
        "The smallest is larger than the largest."
    )]
    [InlineData(
        "income: {type: money, unit: USD/month, least: 0, most: 1000, ask: Income?}",
        "income: {type: money, unit: USD/month, least: 0, most: 9, usual: [99], ask: X}",
        "99 with weight 1 is not a usual answer to income."
    )]
    [InlineData(
        "works: {type: yes-no, ask: Works?}",
        "works: {type: yes-no, assume: perhaps, ask: Works?}",
        "perhaps is not an answer to works."
    )]
    [InlineData("options: {single: S, joint: J}", "options: {single: S}", "A choice has 2 to 63 options.")]
    [InlineData("table: {1: 100, 2: 200}", "table: {1: 100, 3: 200}", "The table has nothing between 1 and 3.")]
    [InlineData("table: {1: 100, 2: 200}", "table: {1: 100, 2: much}", "much is not a number of USD/month.")]
    [InlineData("by: number, table: {1: 100, 2: 200}", "by: status, table: {single: 100}", "The table has nothing for joint.")]
    [InlineData("by: number, table: {1: 100, 2: 200}", "by: works, table: {1: 100}", "A table cannot go by works.")]
    [InlineData(
        "nothing: {cite: act, value: 0}",
        "nothing: {cite: act, values: [{from: 2026-01-01, until: 2026-02-01, value: 1}, {from: 2026-03-01, value: 2}]}",
        "nothing is not set from 2026-02-01 until 2026-03-01."
    )]
    [InlineData("nothing: {cite: act, value: 0}", "nothing: {value: 0}", "A citation is missing.")]
    [InlineData("retrieved: 2026-11-20", "retrieved: yesterday", "yesterday is not a date.")]
    [InlineData("link: \"https://example.org/act\"", "link: nowhere", "nowhere is not an address.")]
    [InlineData("until: 2027-01-01", "until: 2025-01-01", "The days for which the rules hold are missing, or end before they begin.")]
    [InlineData("decides: d", "decides: e", "There is no rule e.")]
    [InlineData("title: X", "titel: X", "A file of rules has no titel.")]
    [InlineData("most: 4, ask: Who?", "ask: Who?", "How many rows members may have is missing or too large.")]
    [InlineData("most: 4, ask: Who?", "most: 0, ask: Who?", "How many rows members may have is missing or too large.")]
    [InlineData("most: 4, ask: Who?", "most: 100000, ask: Who?", "How many rows members may have is missing or too large.")]
    [InlineData("most: 4, ask: Who?", "most: four, ask: Who?", "four is not a whole number.")]
    [InlineData("some: {cite: act, value: 3}", "some: {cite: act, type: colour, value: 3}", "colour is not a type of parameter.")]
    [InlineData("some: {cite: act, value: 3}", "some: {cite: act, unit: 3x, value: 3}", "The unit cannot be read.")]
    [InlineData("unit: USD/month, least: 0, most: 1000", "unit: USD//month, least: 0, most: 1000", "The unit cannot be read.")]
    [InlineData(
        "ask: Born?",
        "ask: {en: Born, xx: Born}",
        "The question born is written in xx, which is none of the languages of this file."
    )]
    public void What_is_wrong_above_the_rules_is_said(string was, string becomes, string what)
    {
        Head.ShouldContain(was);
        var read = RuleFile.Read("x.yaml", $"{Head.Replace(was, becomes, StringComparison.Ordinal)}\n  d: {{cite: act, formula: works}}\n");
        read.Set.ShouldBeNull();
        read.Faults.ShouldContain(f => f.What == what, string.Join('\n', read.Faults));
        ShouldBeSaidInChinese(read);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("- a", "This is not a file of rules.")]
    [InlineData("a: [", "The bracket or brace that opens here is not closed.")]
    [InlineData("a: b: c", "The file is not YAML here")]
    [InlineData("a:\n\t- b", "This line begins with a tab.")]
    [InlineData("a: &x 1\nb: *x", "The file has more than 40 levels, or uses anchors.")]
    public void What_is_no_file_of_rules_is_said(string text, string what) =>
        RuleFile.Read("x.yaml", text).Faults.ShouldHaveSingleItem().What.ShouldStartWith(what);

    // seen to fail: a sentence of conditions that was composed before it was known to be one
    private static void ShouldBeSaidInChinese(ReadRules read) =>
        read
            .Faults.SelectMany(f => f.Sentences)
            .Select(s => s.Key)
            .Except(FaultSentence.InChinese.Keys)
            .ShouldBeEmpty("add them to Faults/zh-Hant.json");

    [Fact]
    public void A_fault_is_said_in_Chinese_too()
    {
        var fault = RuleFile.Read("x.yaml", $"{Head}\n  d:\n    cite: act\n    formula: income and wroks\n").Faults[0];
        fault.In("zh-Hant").ShouldBe("這裡應該是條件，但這是單位為 USD/month 的數字。請拿它和別的值比較，例如 income <= limit。");
        fault.ToString("en").ShouldEndWith(fault.In("es"));
    }

    [Fact]
    public void A_sentence_in_Chinese_has_the_places_of_the_English_one() =>
        FaultSentence.InChinese.Where(s => !Places(s.Key).SequenceEqual(Places(s.Value))).ShouldBeEmpty();

    private static IEnumerable<string> Places(string words) =>
        System.Text.RegularExpressions.Regex.Matches(words, @"\{\d\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        RuleFile.Read("x.yaml", new string('[', 100_000)).Faults.ShouldHaveSingleItem();
        RuleFile.Read("x.yaml", new string('a', 5_000_000)).Faults.ShouldHaveSingleItem().What.ShouldStartWith("The file is longer");
        var deep = new string('(', 5_000) + "works" + new string(')', 5_000);
        RuleFile
            .Read("x.yaml", $"{Head}\n  d: {{cite: act, formula: \"{deep}\"}}\n")
            .Faults.ShouldHaveSingleItem()
            .What.ShouldBe("The formula is too deep to be read.");
    }

    [Fact]
    public void A_text_that_is_missing_in_a_language_is_a_gap_and_no_fault()
    {
        var read = RuleFile.Read(
            "x.yaml",
            $"languages: [en, es]\n{Head}\n  d: {{cite: act, formula: works, says: {{yes: {{en: Good.}}, no: {{en: Bad., es: Malo.}}}}}}\n"
        );
        read.Faults.ShouldBeEmpty();
        read.Set!.Gaps.ShouldContain(g => g.What == "What d says of yes is not written in es.");
        read.Set.Gaps.ShouldNotContain(g => g.What.StartsWith("What d says of no"));
    }

    [Fact]
    public void What_is_divided_by_is_safe_where_a_line_above_has_looked()
    {
        var read = RuleFile.Read(
            "x.yaml",
            $"{Head}\n  a: {{cite: act, choose: [{{when: income is 0, then: 0}}, {{otherwise: \"round_down(5 / income, 0.01) * income\"}}]}}\n  d: {{cite: act, formula: a > 3}}\n"
        );
        read.Faults.ShouldBeEmpty();
    }
}
