namespace Juluo.Rules.Tests;

/// <summary>The content of a file is read completely, within the limits of its size.</summary>
public sealed class ReadingTests
{
    private const string Text = """
        name: x
        title: {en: X}
        note: {en: Made up.}
        languages: [en, es]
        from: 2026-01-01
        until: 2027-01-01
        decides: d
        results: [amount, d, amount]
        sources:
          act: {name: Act, title: An act, link: "https://example.org/act", retrieved: 2026-11-20}
          memo: {name: Memo, retrieved: 2026-11-21}
        questions:
          works: {type: yes-no, ask: {en: Works?}, hint: {en: For pay.}, assume: no, also: [employed, paid]}
          status: {type: choice, options: {single: {en: S}, joint: {en: J}}, ask: {en: Status?}, usual: {joint: 3, single: 0.5}}
          income: {type: money, unit: USD/month, least: -5, most: 1000, ask: {en: Income?}, usual: [10, 12.50]}
          rent: {type: number, unit: USD/month, least: 0, most: 9, step: 0.5, ask: {en: Rent?}, presupposes: {status: [joint], works: yes}, otherwise: 0}
          people: {type: whole, least: 1, most: 9, ask: {en: People?}, usual: 3}
          born: {type: date, least: 1900-01-01, ask: {en: Born?}}
          place: {type: text, ask: {en: Place?}}
          members: {type: list, least: 9, most: 4, ask: {en: Who?}, hint: {en: All.}, also: [persons], each: {age: {type: whole, least: 0, most: 120, ask: {en: Age?}}, ill: {type: yes-no, ask: {en: Ill?}}}}
          others: {type: list, least: 2, most: 4, ask: {en: Which?}, each: {size: {type: whole, least: 0, most: 7, ask: {en: Size?}}}}
        parameters:
          later: {title: {en: L}, note: {en: N}, cite: memo, values: [{from: 2027-01-01, until: 2028-01-01, value: 9}, {from: 2026-07-01, value: 2, cite: act §2}, {from: 2025-01-01, until: 2026-07-01, value: 1}]}
          table: {title: {en: T}, cite: act §3, by: [status, number], table: {joint: {3: 30, 4: 40, each more: 2}, single: {4: 20, 3: 10, each more: 2}}}
        readings:
          day: {disputed: {en: Which.}, usual: last, options: {first: {says: {en: F.}, cite: act}, last: {says: {en: L.}, cite: memo 4}}}
        rules:
          d: {title: {en: D}, note: {en: N}, cite: [act §1, memo], formula: amount > 3, says: {yes: {en: Y.}, no: {en: N.}}}
          amount: {title: {en: A}, cite: act, says: {en: Always.}, versions: [{from: 2026-05-01, formula: part * 2, cite: memo}, {until: 2026-05-01, formula: part}]}
          part: {title: {en: P}, cite: act, choose: [{when: works, then: people, says: {en: Line.}}, {otherwise: later}]}
          way: {title: {en: W}, cite: act, options: {post: {en: P}, desk: {en: D}}, formula: post}
        """;

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var set = Read(Text);
        (set.Name, set.Title.In("en"), set.Note.In("en"), set.File).ShouldBe(("x", "X", "Made up.", "x.yaml"));
        set.Languages.ShouldBe(["en", "es"]);
        set.Period.ShouldBe(new(new(2026, 1, 1), new(2027, 1, 1)));
        set.Sources.ShouldBe([
            new("act", "Act", "An act", new("https://example.org/act"), new(2026, 11, 20)),
            new("memo", "Memo", null, null, new(2026, 11, 21)),
        ]);
        set.Rules.Select(r => r.Name).ShouldBe(["part", "amount", "d", "way"], "each after those that it needs");
        set.Results.Select(r => r.Name).ShouldBe(["d", "amount"], "what decides comes first, and nothing twice");
        set.Changes.Select(c => $"{c:MM-dd}").ShouldBe(["01-01", "05-01", "07-01"]);
        set.Rule("d")!.Cites.Select(c => c.ToString()).ShouldBe(["Act §1", "Memo"]);
        set.Rule("amount")!.CitesOn(new(2026, 4, 30)).Single().ToString().ShouldBe("Act");
        set.Rule("amount")!.CitesOn(new(2026, 5, 1)).Single().ToString().ShouldBe("Memo");
        set.Rule("amount")!.Says[string.Empty].In("en").ShouldBe("Always.");
        set.Rule("d")!.Says.Select(s => s.Key + s.Value.In("en")).ShouldBe(["noN.", "yesY."]);
        set.Rule("way")!.OptionTexts.Select(o => o.In("en")).ShouldBe(["P", "D"]);
        set.Readings[0].Options.Select(o => $"{o.Name} {o.Says.In("en")} {o.Cites.Single()}").ShouldBe(["first F. Act", "last L. Memo 4"]);
        set.Readings[0].Usual.ShouldBe(1);
    }

    [Theory]
    [InlineData("works", "? 1 no", "employed paid", "")]
    [InlineData("status", "? 1 -", "", "option 1×3 option 0×0.5")]
    [InlineData("income", "-5 to 1000 0.01 -", "", "10×1 12.5×1")]
    [InlineData("rent", "0 to 9 0.5 -", "", "")]
    [InlineData("people", "1 to 9 1 -", "", "3×1")]
    [InlineData("born", "? 1 -", "", "")]
    [InlineData("place", "? 1 -", "", "")]
    [InlineData("ill", "? 1 -", "", "")]
    public void A_question_has_its_range_its_step_and_its_usual_answers(string name, string range, string also, string usual)
    {
        var question = Read(Text).Question(name)!;
        $"{question.Range} {question.Step} {(question.Assume is { } assume ? assume : "-")}".ShouldBe(range);
        string.Join(' ', question.Also).ShouldBe(also);
        string.Join(' ', question.Usual.Select(u => FormattableString.Invariant($"{u.Answer}×{u.Weight}"))).ShouldBe(usual);
        question.Whole.ShouldBe(name == "people");
        question.Hint.IsEmpty.ShouldBe(name != "works");
    }

    [Fact]
    public void Lists_days_and_presuppositions_are_as_they_are_written()
    {
        var set = Read(Text);
        (set.List("members")!.Least, set.List("members")!.Most).ShouldBe((4, 4), "there are never more than the most");
        (set.List("others")!.Least, set.List("others")!.Most).ShouldBe((2, 4));
        set.List("members")!.Fields.Select(f => f.Name).ShouldBe(["age", "ill"]);
        set.List("members")!.Also.ShouldBe(["persons"]);
        set.List("members")!.Hint.In("en").ShouldBe("All.");
        DateOnly.FromDayNumber((int)set.Question("born")!.Range.Least.Above).ShouldBe(new(1900, 1, 1));
        DateOnly.FromDayNumber((int)set.Question("born")!.Range.Most.Above).ShouldBe(new(2150, 12, 31));
        set.Question("rent")!.Presupposes.Select(p => $"{p.Question.Name} {p.Options}").ShouldBe(["status 2", "works 2"]);
        set.Question("rent")!.Otherwise.ShouldBe(Value.Of(Exact.Zero));
    }

    [Fact]
    public void A_figure_is_that_of_its_day_and_a_table_goes_by_its_keys()
    {
        var set = Read(Text);
        var (later, table) = (set.Parameters[0], set.Parameters[1]);
        later.On(new(2026, 6, 30)).Entries[0].ToString().ShouldBe("1");
        later.On(new(2026, 7, 1)).Entries[0].ToString().ShouldBe("2");
        later.On(new(2026, 7, 1)).Cites.Single().ToString().ShouldBe("Act §2");
        later.On(new(2026, 6, 30)).Cites.ShouldBeEmpty();
        later.Cites.Single().ToString().ShouldBe("Memo");
        var values = table.On(new(2026, 1, 1));
        values.Entries.Select(e => e.ToString()).ShouldBe(["10", "20", "30", "40"], "in the order of the options and of the numbers");
        values.First.ShouldBe([0, 3]);
        values.Sizes.ShouldBe([2, 2]);
        values.EachMore.ShouldBe((Exact)2L);
        values.Among(table, [Value.OfOption(1), Value.Of((Exact)6L)]).ToString().ShouldBe("44");
    }

    [Fact]
    public void Everything_that_is_not_written_in_a_language_is_a_gap_in_the_order_of_the_file()
    {
        Read(Text)
            .Gaps.Select(g => $"{g.Line} {g.What.Replace(" is not written in es.", string.Empty, StringComparison.Ordinal)}")
            .ShouldBe([
                "1 The title",
                "1 The note",
                "13 The question works",
                "13 The hint of works",
                "14 The question status",
                "14 The option single of status",
                "14 The option joint of status",
                "15 The question income",
                "16 The question rent",
                "17 The question people",
                "18 The question born",
                "19 The question place",
                "20 The question age",
                "20 The question ill",
                "20 The question members",
                "21 The question size",
                "21 The question others",
                "23 The title of later",
                "23 The note of later",
                "24 The title of table",
                "26 What is disputed in day",
                "26 The reading first of day",
                "26 The reading last of day",
                "28 The title of d",
                "28 The note of d",
                "28 What d says of no",
                "28 What d says of yes",
                "29 The title of amount",
                "29 What amount says",
                "30 The title of part",
                "30 What a line of part says",
                "31 The title of way",
                "31 The option post of way",
                "31 The option desk of way",
            ]);
        var spanish = RuleFile.Read(
            "x.yaml",
            Text.Replace("{en:", "{es:", StringComparison.Ordinal).Replace("[en, es]", "[es]", StringComparison.Ordinal)
        );
        spanish.Faults.ShouldBeEmpty();
        spanish.Set!.Gaps.ShouldBeEmpty();
        RuleFile
            .Read("x.yaml", Text.Replace("{en:", "{fr:", StringComparison.Ordinal))
            .Faults.Count(f => f.What.EndsWith("is written in fr, which is none of the languages of this file.", StringComparison.Ordinal))
            .ShouldBe(34, "each text that is there");
    }

    [Theory]
    [InlineData("options: {single: {en: S}, joint: {en: J}}", 63, 64, "A choice has 2 to 63 options.")]
    [InlineData("options: {post: {en: P}, desk: {en: D}}", 63, 64, "A rule that chooses has 2 to 63 options.")]
    [InlineData(
        "options: {first: {says: {en: F.}, cite: act}, last: {says: {en: L.}, cite: memo 4}}",
        20,
        21,
        "day has no two readings, or the usual one is none of them."
    )]
    public void So_many_options_there_may_be(string options, int most, int tooMany, string what)
    {
        var first = options[(options.IndexOf('{') + 1)..^1];
        Faults(most).ShouldBeEmpty();
        Faults(tooMany).ShouldBe([what]);

        List<string> Faults(int count)
        {
            var more = Enumerable
                .Range(0, count - 2)
                .Select(i =>
                    first.Contains("says", StringComparison.Ordinal) ? $"o{i}: {{says: {{en: O.}}, cite: act}}" : $"o{i}: {{en: O}}"
                );
            // other uses of these options are not checked
            var text = Text.Replace(options, $"options: {{{first}, {string.Join(", ", more)}}}", StringComparison.Ordinal)
                .Replace(
                    "by: [status, number], table: {joint: {3: 30, 4: 40, each more: 2}, single: {4: 20, 3: 10, each more: 2}}",
                    "value: 3",
                    StringComparison.Ordinal
                );
            return
            [
                .. RuleFile
                    .Read("x.yaml", text)
                    .Faults.Select(f => f.What)
                    .Where(w =>
                        !w.Contains("is no earlier question", StringComparison.Ordinal)
                        && !w.Contains("post is not known", StringComparison.Ordinal)
                    ),
            ];
        }
    }

    [Fact]
    public void Files_formulas_and_tables_are_bounded()
    {
        Deep(29).ShouldBeEmpty();
        RuleFile
            .Read("x.yaml", Text.Replace("amount > 3", string.Join(" and ", Enumerable.Repeat("(works)", 70)), StringComparison.Ordinal))
            .Faults.ShouldBeEmpty("side by side there may be more");
        Deep(30).ShouldBe(["The formula is too deep to be read."]);
        What(new string('[', 40) + new string(']', 40)).ShouldBe("This is not a file of rules.");
        What(new string('[', 41) + new string(']', 41)).ShouldBe("The file has more than 40 levels, or uses anchors.");
        What("a: 1\n" + new string('#', 4_000_000 - 5)).ShouldNotStartWith("The file is longer");
        What("a: 1\n" + new string('#', 4_000_000 - 4)).ShouldBe("The file is longer than 4,000,000 characters.");
        What("a: 1\n---\nb: 2\n").ShouldBe("The file has several documents.");
        var keys = string.Join(", ", Enumerable.Range(1, 20_001).Select(i => $"{i}: 1"));
        RuleFile
            .Read(
                "x.yaml",
                Text.Replace(
                    "by: [status, number], table: {joint: {3: 30, 4: 40, each more: 2}, single: {4: 20, 3: 10, each more: 2}}",
                    $"by: number, table: {{{keys}}}",
                    StringComparison.Ordinal
                )
            )
            .Faults.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("x.yaml:24:60: The table has more than 20000 keys. Say with a formula what follows a formula.");

        static string What(string text) => RuleFile.Read("x.yaml", text).Faults[0].What;
        static List<string> Deep(int parentheses) =>
            [
                .. RuleFile
                    .Read(
                        "x.yaml",
                        Text.Replace(
                            "amount > 3",
                            $"'{new string('(', parentheses)}works{new string(')', parentheses)}'",
                            StringComparison.Ordinal
                        )
                    )
                    .Faults.Select(f => f.What),
            ];
    }

    [Theory]
    [InlineData("today > 2026-12-31", true)]
    [InlineData("today >= 2026-12-31", false)]
    [InlineData("today < 2026-01-01", true)]
    [InlineData("today <= 2026-01-01", false)]
    [InlineData("today is 2026-06-30", false)]
    [InlineData("later is 1", false)] // in the first half of the year, and not in the second
    [InlineData("later > 2", true)]
    [InlineData("later > 1 and today < 2026-07-01", true)]
    [InlineData("later > 1 and today <= 2026-07-01", false)]
    [InlineData("later < 2 and today > 2026-06-30", true)]
    public void A_line_is_met_on_some_day_or_never(string when, bool never) =>
        RuleFile
            .Read("x.yaml", Text.Replace("when: works", $"when: {when}", StringComparison.Ordinal))
            .Faults.Select(f => f.ToString())
            .ShouldBe(
                never
                    ?
                    [
                        "x.yaml:30:46: This line can never be reached: a line above it is always met first, or its condition never holds. Take it out, or change the order.",
                    ]
                    : []
            );

    [Theory]
    [InlineData(
        "people / (later - 2)",
        "62: This may be zero, and then nothing can be divided by it. Choose another line where it is zero, or take max(…, 1)."
    )]
    [InlineData(
        "people / (later - 1)",
        "62: This may be zero, and then nothing can be divided by it. Choose another line where it is zero, or take max(…, 1)."
    )]
    [InlineData("people / (later - 3)", null)]
    [InlineData("round_down(people, later - 1)", "71: The step of a rounding is more than nothing. Write for example 1 or 0.01.")]
    [InlineData("round_down(people, later - 2)", "71: The step of a rounding is more than nothing. Write for example 1 or 0.01.")]
    [InlineData("round_down(people, later)", null)]
    [InlineData("table[status, later + 2]", null)]
    [InlineData(
        "any(others where age > 3)",
        "63: age is asked of each row of members, and this is about rows of others. Write for example any(members where age), or of: members."
    )]
    [InlineData(
        "table[status, later + 1]",
        "66: This can be from 2 to 2, and table goes from 3 to 4. Write for example min(4, …), or let the table go on with each more."
    )]
    public void What_goes_wrong_on_one_day_alone_is_said_once(string formula, string? fault) =>
        RuleFile
            .Read(
                "x.yaml",
                Text.Replace(
                    "cite: act, options: {post: {en: P}, desk: {en: D}}, formula: post",
                    $"cite: act, formula: \"{formula}\"",
                    StringComparison.Ordinal
                )
            )
            .Faults.Select(f => f.ToString())
            .ShouldBe(fault is null ? [] : [$"x.yaml:31:{fault}"]);

    private static RuleSet Read(string text)
    {
        var read = RuleFile.Read("x.yaml", text);
        return read.Set ?? throw new Xunit.Sdk.XunitException(string.Join('\n', read.Faults));
    }
}
