namespace Juluo.Rules.Tests;

/// <summary>Results of formulas, computed by hand: parsing, boundary values of functions, and results while answers are missing.</summary>
public sealed class FormulaTests
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
          people: {type: whole, least: 1, most: 9, ask: People?}
          debt: {type: number, least: -50, most: 50, ask: Debt?}
          status: {type: choice, options: {single: S, joint: J, other: O}, ask: Status?}
          born: {type: date, least: 1900-01-01, most: 2026-12-31, ask: Born?}
          due: {type: date, least: 2026-02-03, most: 2026-02-09, ask: Due?}
          term: {type: date, least: 2025-05-03, most: 2026-05-09, ask: Term?}
          spring: {type: date, least: 2026-05-03, most: 2026-06-09, ask: Spring?}
          section: {type: text, ask: Section?}
          works: {type: yes-no, ask: Works?}
          ill: {type: yes-no, assume: no, ask: Ill?}
          members: {type: list, least: 0, most: 4, ask: Who?, each: {age: {type: whole, least: 0, most: 120, ask: Age?}, wage: {type: money, unit: USD/month, least: 0, most: 10, ask: Wage?}}}
        parameters:
          limit: {cite: act, by: number, table: {1: 100, 2: 150, each more: 40}}
          share: {cite: act, value: 20%}
          listed: {cite: act, type: codes, value: [37 PC, 288(a) PC]}
          rate:
            cite: act
            values:
              - {from: 2026-01-01, until: 2026-07-01, value: 3}
              - {from: 2026-07-01, until: 2027-01-01, value: 4}
        readings:
          day: {disputed: Which day counts., usual: first, options: {first: {says: The first., cite: act}, last: {says: The last., cite: act}}}
        rules:
          d: {cite: act, formula: works}
        """;

    [Theory]
    // parsing
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("2 - 3", "-1")]
    [InlineData("-debt", "7")]
    [InlineData("3 - -debt", "-4")]
    [InlineData("debt * 20%", "-1.4")]
    [InlineData("1234.50 + 0.25", "1234.75")]
    [InlineData("round_down(12 / 5 / 2, 0.1)", "1.2")]
    [InlineData("yes or no and no", "yes")]
    [InlineData("(yes or no) and no", "no")]
    [InlineData("not no and no", "no")]
    [InlineData("not (no and no)", "yes")]
    [InlineData("not not yes", "yes")]
    [InlineData("if works then 1 else 2", "1")]
    [InlineData("if not works then 1 else if people is 3 then 5 else 2", "5")]
    [InlineData("people in (1, 2)", "no")]
    [InlineData("people in (1, 3)", "yes")]
    [InlineData("status is joint", "yes")]
    [InlineData("status is not joint", "no")]
    [InlineData("status in (single, other)", "no")]
    [InlineData("section is '37 PC'", "yes")]
    [InlineData("section is 'other'", "no")]
    [InlineData("section in listed", "yes")]
    [InlineData("day is first", "yes")]
    [InlineData("day is last", "no")]
    // boundary values of relations
    [InlineData("people < 3", "no")]
    [InlineData("people <= 3", "yes")]
    [InlineData("people > 3", "no")]
    [InlineData("people >= 3", "yes")]
    [InlineData("people is 3", "yes")]
    [InlineData("people is not 3", "no")]
    [InlineData("born < 1984-02-29", "no")]
    [InlineData("born <= 1984-02-29", "yes")]
    [InlineData("born > 1984-02-28", "yes")]
    // figures
    [InlineData("limit[1]", "100")]
    [InlineData("limit[people]", "190")]
    [InlineData("limit[9]", "430")]
    [InlineData("limit[max(people / 2, 1)]", "100")]
    [InlineData("limit[people + 1 / 2]", "190")]
    [InlineData("share * 50", "10")]
    [InlineData("rate", "3")]
    // functions
    [InlineData("min(3, people, 9)", "3")]
    [InlineData("max(-2, debt)", "-2")]
    [InlineData("round_down(debt, 5)", "-10")]
    [InlineData("round_up(debt, 5)", "-5")]
    [InlineData("round_half_up(2.5, 1)", "3")]
    [InlineData("round_half_up(-2.5, 1)", "-2")]
    [InlineData("round_half_up(2.4, 1)", "2")]
    [InlineData("round_down(3, 3)", "3")]
    [InlineData("round_up(3, 3)", "3")]
    [InlineData("today", "2026-05-17")]
    [InlineData("years_between(born, today)", "42")]
    [InlineData("years_between(2000-05-17, today)", "26")]
    [InlineData("years_between(2000-05-18, today)", "25")]
    [InlineData("years_between(today, 2000-05-18)", "-26")]
    [InlineData("years_between(2024-02-29, 2025-02-28)", "0")]
    [InlineData("years_between(2024-02-29, 2025-03-01)", "1")]
    [InlineData("months_between(2026-01-31, 2026-02-28)", "0")]
    [InlineData("months_between(2026-01-15, 2026-03-15)", "2")]
    [InlineData("months_between(2026-03-15, 2026-01-16)", "-2")]
    [InlineData("add_years(2024-02-29, 1)", "2025-02-28")]
    [InlineData("add_years(2024-02-29, 4)", "2028-02-29")]
    [InlineData("add_months(2026-01-31, 1)", "2026-02-28")]
    [InlineData("add_months(2026-01-31, -2)", "2025-11-30")]
    [InlineData("add_months(2026-11-30, 2)", "2027-01-30")]
    [InlineData("add_months(9999-11-30, 5)", "9999-12-30")]
    [InlineData("add_months(9999-11-30, 1)", "9999-12-30")]
    [InlineData("add_months(0001-02-15, -9)", "0001-01-15")]
    [InlineData("day_of_month(born)", "29")]
    [InlineData("days_in_month(2024-02-03)", "29")]
    [InlineData("days_in_month(2026-04-30)", "30")]
    // rows: ages 30, 8 and 70 with wages 5, 0 and 2.5
    [InlineData("count(members where age >= 30)", "2")]
    [InlineData("count(members where age > 200)", "0")]
    [InlineData("sum(members: wage where age >= 18)", "7.5")]
    [InlineData("any(members where age < 10)", "yes")]
    [InlineData("any(members: age < 10 where wage > 0)", "no")]
    [InlineData("any(members: age < 31 where wage > 0)", "yes")]
    [InlineData("all(members: age > 10 where wage > 0)", "yes")]
    [InlineData("all(members: age > 30 where wage > 0)", "no")]
    [InlineData("any(members where age < 8)", "no")]
    [InlineData("all(members where age > 7)", "yes")]
    [InlineData("all(members where age > 8)", "no")]
    [InlineData("least(members: age where wage > 0 else 99)", "30")]
    [InlineData("most(members: age where wage > 0 else 99)", "70")]
    [InlineData("least(members: age where wage > 9 else 99)", "99")]
    public void With_everything_answered(string formula, string comes)
    {
        var set = Read(formula);
        var answers = Full(set);
        var result = new Evaluation(set, answers, Day).Result(set.Rule("r")!);
        result.ToString().ShouldBe(comes);
        var compiled = CompiledRules.Compile(set, Day, null, ["r"]);
        var batch = Batches.Of(compiled, [answers, answers]);
        compiled.Run(batch);
        compiled.Value(batch, "r", 0).ShouldBe(result);
        compiled.Value(batch, "r", 1).ShouldBe(result);
    }

    [Theory]
    [InlineData("income", "0 to 1000")]
    [InlineData("income + 5", "5 to 1005")]
    [InlineData("5 - people", "-4 to 4")]
    [InlineData("-debt", "-50 to 50")]
    [InlineData("debt * debt", "-2500 to 2500")]
    [InlineData("people * 2", "2 to 18")]
    [InlineData("people * -2", "-18 to -2")]
    [InlineData("people < 1", "no")]
    [InlineData("people < 2", "?")]
    [InlineData("people <= 9", "yes")]
    [InlineData("people > 9", "no")]
    [InlineData("people >= 1", "yes")]
    [InlineData("people is 10", "no")]
    [InlineData("people is not 10", "yes")]
    [InlineData("people is 4", "?")]
    [InlineData("income is 1000.01", "no")]
    [InlineData("works and no", "no")]
    [InlineData("works or yes", "yes")]
    [InlineData("works and yes", "?")]
    [InlineData("not works", "?")]
    [InlineData("ill", "no")]
    [InlineData("status is joint", "?")]
    [InlineData("status in (single, joint)", "?")]
    [InlineData("section is 'x'", "?")]
    [InlineData("section in listed", "?")]
    [InlineData("if works then 3 else 5", "3 to 5")]
    [InlineData("if works then people else 5", "1 to 9")]
    [InlineData("limit[people]", "100 to 430")]
    [InlineData("min(people, 4)", "1 to 4")]
    [InlineData("max(people, 4)", "4 to 9")]
    [InlineData("round_down(debt, 20)", "-60 to 40")]
    [InlineData("round_up(debt, 20)", "-40 to 60")]
    [InlineData("years_between(born, today)", "-1 to 126")]
    [InlineData("born > today", "?")]
    [InlineData("born > 2026-12-31", "no")]
    [InlineData("day_of_month(born)", "1 to 31")]
    [InlineData("day_of_month(due)", "3 to 9")]
    [InlineData("day_of_month(term)", "1 to 31")]
    [InlineData("day_of_month(spring)", "1 to 31")]
    [InlineData("days_in_month(due)", "28 to 31")]
    [InlineData("add_months(due, 1) > 2026-03-09", "no")]
    [InlineData("add_months(due, 1) >= 2026-03-03", "yes")]
    [InlineData("add_years(due, 1) <= 2027-02-09", "yes")]
    [InlineData("add_years(due, 1) < 2027-02-03", "no")]
    [InlineData("years_between(due, 2027-02-09) >= 1", "yes")]
    [InlineData("months_between(due, today)", "3")]
    [InlineData("months_between(due, 2026-05-05)", "2 to 3")]
    [InlineData("due - 2026-02-01", "2 to 8")]
    [InlineData("due + 1 > 2026-02-10", "no")]
    [InlineData("due + 1 > 2026-02-09", "?")]
    [InlineData("due + day_of_month(due) > 2026-02-17", "?")]
    [InlineData("due + day_of_month(due) < 2026-02-07", "?")]
    [InlineData("due + day_of_month(due) < 2026-02-06", "no")]
    [InlineData("min(due, term) > 2026-02-09", "no")]
    [InlineData("max(due, term) < 2026-02-03", "no")]
    [InlineData("min(due, 2026-02-05) >= 2026-02-03", "yes")]
    [InlineData("0 * people", "0")]
    [InlineData("people * 0", "0")]
    [InlineData("people / -2", "-4.5 to -0.5")]
    [InlineData("round_half_up(people / 2, 1)", "1 to 5")]
    [InlineData("most(members: age else 5)", "0 to 120")]
    [InlineData("least(members: age where age > 200 else 7)", "7")]
    [InlineData("sum(members: wage - 4)", "-16 to 24")]
    [InlineData("days_in_month(born)", "28 to 31")]
    [InlineData("count(members where age >= 30)", "0 to 4")]
    [InlineData("count(members where age >= 0)", "0 to 4")]
    [InlineData("sum(members: wage where age >= 18)", "0 to 40")]
    [InlineData("any(members where age < 10)", "?")]
    [InlineData("any(members where age > 120)", "no")]
    [InlineData("all(members where age <= 120)", "yes")]
    [InlineData("most(members: age where wage > 0 else 99)", "0 to 120")]
    public void With_nothing_answered(string formula, string comes) => Result(formula, Answers.None).ToString().ShouldBe(comes);

    [Theory] // two rows: an age of 30 with no wage said, and a wage of 5 with no age said
    [InlineData("count(members where age >= 30)", "1 to 2")]
    [InlineData("count(members where age < 30)", "0 to 1")]
    [InlineData("sum(members: wage where age >= 18)", "0 to 15")]
    [InlineData("sum(members: wage where age < 130)", "5 to 15")]
    [InlineData("any(members where age >= 30)", "yes")]
    [InlineData("all(members where age >= 30)", "?")]
    [InlineData("all(members where age > 30)", "no")]
    [InlineData("least(members: age where wage >= 0 else 99)", "0 to 30")]
    [InlineData("most(members: age where wage >= 0 else 99)", "30 to 120")]
    [InlineData("least(members: age where wage > 5 else 99)", "30 to 99")]
    public void With_half_of_the_rows_answered(string formula, string comes) =>
        Result(
                formula,
                set =>
                    Answers
                        .None(set)
                        .WithRows(
                            "members",
                            [
                                new Dictionary<string, Value> { ["age"] = Value.Of((Exact)30L) },
                                new Dictionary<string, Value> { ["wage"] = Value.Of((Exact)5L) },
                            ]
                        )
            )
            .ToString()
            .ShouldBe(comes);

    [Fact]
    public void A_figure_is_that_of_the_day()
    {
        var set = Read("rate");
        new Evaluation(set, Answers.None(set), new(2026, 6, 30)).Result(set.Rule("r")!).ToString().ShouldBe("3");
        new Evaluation(set, Answers.None(set), new(2026, 7, 1)).Result(set.Rule("r")!).ToString().ShouldBe("4");
    }

    [Fact]
    public void Another_reading_gives_another_result()
    {
        var set = Read("if day is last then 7 else 8");
        var last = Readings.Usual(set).With("day", "last");
        new Evaluation(set, Answers.None(set), Day).Result(set.Rule("r")!).ToString().ShouldBe("8");
        new Evaluation(set, Answers.None(set), Day, last).Result(set.Rule("r")!).ToString().ShouldBe("7");
    }

    private static readonly DateOnly Day = new(2026, 5, 17);

    private static Answers Full(RuleSet set) =>
        Answers
            .None(set)
            .With("income", Value.Of((Exact)400L))
            .With("people", Value.Of((Exact)3L))
            .With("debt", Value.Of((Exact)(-7L)))
            .With("status", Value.OfOption(1))
            .With("born", Value.Of(new DateOnly(1984, 2, 29)))
            .With("section", Value.Of("37 PC"))
            .With("works", Value.Of(true))
            .With("ill", Value.Of(false))
            .WithRows("members", [Row(30, 5), Row(8, 0), Row(70, Exact.Of(5, 2))]);

    private static Dictionary<string, Value> Row(long age, Exact wage) =>
        new() { ["age"] = Value.Of((Exact)age), ["wage"] = Value.Of(wage) };

    private static RuleSet Read(string formula)
    {
        var read = RuleFile.Read("x.yaml", $"{Head}\n  r: {{cite: act, formula: \"{formula}\"}}\n");
        return read.Set ?? throw new Xunit.Sdk.XunitException(string.Join('\n', read.Faults));
    }

    private static Value Result(string formula, Func<RuleSet, Answers> answers)
    {
        var set = Read(formula);
        return new Evaluation(set, answers(set), Day).Result(set.Rule("r")!);
    }
}
