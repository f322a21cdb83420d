namespace Juluo.Rules.Tests;

/// <summary>Edge cases of bulk runs: given and missing values, refusals, and the types of results.</summary>
public sealed class CompiledTests
{
    private const string Text = """
        name: bulk
        title: X
        from: 2026-01-01
        until: 2027-01-01
        decides: d
        results: [d, half]
        sources:
          act: {name: Act, link: "https://example.org/act", retrieved: 2026-11-20}
        questions:
          works: {type: yes-no, ask: Works?}
          ill: {type: yes-no, assume: yes, ask: Ill?}
          status: {type: choice, options: {single: S, joint: J, other: O}, ask: Status?}
          income: {type: number, least: -3, most: 1000, step: 0.5, ask: Income?}
          people: {type: whole, least: 1, most: 9, ask: People?}
          born: {type: date, least: 1900-01-01, most: 2026-12-31, ask: Born?}
          section: {type: text, ask: Section?}
          sick: {type: yes-no, assume: no, ask: Sick?}
          ward: {type: yes-no, ask: Ward?, presupposes: {sick: yes}, otherwise: no}
          nights: {type: whole, least: 0, most: 9, ask: Nights?, presupposes: {ward: yes}, otherwise: 0}
          dose: {type: whole, least: 0, most: 9, ask: Dose?, presupposes: {sick: yes, works: no}, otherwise: 1}
          members: {type: list, most: 4, ask: Who?, each: {age: {type: whole, least: 0, most: 120, ask: Age?}, name: {type: text, ask: Name?}}}
        parameters:
          listed: {cite: act, type: codes, value: [37 PC]}
          open_on: {cite: act, type: yes-no, by: status, table: {single: yes, joint: no, other: yes}}
          taken: {cite: act, by: [number, status], table: {3: {single: 1, joint: 2, other: 3}, 4: {single: 4, joint: 5, other: 6.5}}}
          more: {cite: act, by: [status, number], table: {single: {1: 10, 2: 20, each more: 5}, joint: {1: 30, 2: 40, each more: 5}, other: {1: 0, 2: 1, each more: 5}}}
        rules:
          d: {cite: act, formula: works and ill}
          half: {cite: act, formula: income / 4}
          way: {cite: act, options: {post: P, desk: D}, choose: [{when: people > 5, then: post}, {when: works, then: desk}, {otherwise: post}]}
          kind: {cite: act, formula: status}
          said: {cite: act, formula: section}
          next: {cite: act, formula: born + 1}
          guilty: {cite: act, formula: section in listed}
          today_is: {cite: act, formula: today}
          age_next: {of: members, cite: act, formula: age + 1}
          group: {of: members, cite: act, choose: [{when: age < 18, then: 1}, {when: works, then: 2}, {otherwise: 3}]}
          called: {of: members, cite: act, formula: name}
          with_all: {of: members, cite: act, formula: age + people}
          eldest: {cite: act, formula: "most(members: age else -1)"}
          adults: {cite: act, formula: "count(members where age >= 18)"}
          opened: {cite: act, formula: "open_on[status]"}
          took: {cite: act, formula: "taken[if people > 5 then 4 else 3, status]"}
          grows: {cite: act, formula: "more[status, people]"}
          stay: {cite: act, formula: nights * 10 + dose}
        """;

    private static readonly RuleSet Set = Read();
    private static readonly DateOnly Day = new(2026, 5, 17);
    private static readonly string[] All = [.. Set.Rules.Select(r => r.Name)];

    [Fact]
    public void Every_kind_of_result_comes_out_as_its_value()
    {
        var (compiled, batch) = Full();
        string[] of = ["d", "half", "way", "kind", "said", "next", "guilty", "eldest", "adults", "opened", "took", "grows", "today_is"];
        string.Join(' ', of.Select(r => compiled.Value(batch, r, 0)))
            .ShouldBe("yes 0.625 option 1 option 2 37 PC 1984-03-01 yes 70 1 yes 3 6 2026-05-17");
        string.Join(' ', of.Select(r => compiled.Value(batch, r, 1)))
            .ShouldBe("no -0.75 option 0 option 1 38 PC 2026-12-31 no -1 0 no 5 60 2026-05-17");
        Enumerable.Range(0, 2).Select(i => compiled.Value(batch, "called", i).ToString()).ShouldBe(["Ann", "Bo"]);
        batch.Result("with_all")[..2].ShouldBe([73, 11]);
        batch.Incomplete.ShouldBe(0);
        compiled.Scale("half").ShouldBe(8);
        compiled.Scale("age_next").ShouldBe(1);
    }

    [Fact]
    public void The_line_that_is_met_is_noted_of_people_and_of_rows()
    {
        var (_, batch) = Full();
        batch.Line("way")[..2].ShouldBe([1, 0]);
        batch.Line("group")[..2].ShouldBe([1, 0]);
        Should.Throw<ArgumentException>(() => batch.Line("half")).Message.ShouldStartWith("half has no lines.");
    }

    [Fact]
    public void Of_what_is_missing_the_interpreter_says_what_is_known()
    {
        var compiled = CompiledRules.Compile(Set, Day, null, All);
        var batch = Batches.Of(
            compiled,
            [
                Answered("works=no status=joint section=37#PC").WithRows("members", [Member(3, "Cy"), new Dictionary<string, Value>()]),
                Answers.None(Set).With("people", Value.Of((Exact)6L)),
            ]
        );
        compiled.Run(batch);
        batch.Incomplete.ShouldBe(2);
        batch.Result("d")[..2].ShouldBe([0, Batch.Missing]);
        batch.Line("way")[..2].ShouldBe([-1, 0]);
        batch.Line("group")[..2].ShouldBe([0, -1]);
        batch.Result("age_next")[..2].ShouldBe([4, Batch.Missing]);
        compiled.Value(batch, "d", 1).ShouldBe(Value.Open);
        compiled.Value(batch, "half", 0).ToString().ShouldBe("-0.75 to 250");
        compiled.Value(batch, "called", 0).ToString().ShouldBe("Cy");
        compiled.Value(batch, "called", 1).ShouldBe(Value.OpenText);
        compiled.Value(batch, "kind", 0).ToString().ShouldBe("option 1");
        compiled.Value(batch, "said", 0).ToString().ShouldBe("37 PC");
        compiled.Value(batch, "guilty", 0).ToString().ShouldBe("yes");
        compiled.Value(batch, "opened", 0).ToString().ShouldBe("no");
        compiled.Value(batch, "took", 1).IsKnown.ShouldBeFalse();
        compiled.Value(batch, "adults", 0).IsKnown.ShouldBeFalse();
    }

    [Theory] // what is not asked counts as the file says, without the interpreter
    [InlineData("", "1", true)]
    [InlineData("sick=no", "1", true)]
    [InlineData("works=yes", "1", true)]
    [InlineData("sick=yes works=yes ward=no", "1", true)]
    [InlineData("sick=yes works=yes ward=yes nights=3", "31", true)]
    [InlineData("sick=yes works=no ward=no dose=4", "4", true)]
    [InlineData("nights=2", "21", true)]
    [InlineData("ward=yes", "1 to 91", false)]
    [InlineData("sick=yes works=yes", "1 to 91", false)]
    [InlineData("sick=yes ward=no", "0 to 9", false)]
    [InlineData("sick=yes works=no ward=no", "0 to 9", false)]
    public void What_is_not_asked_of_one_counts_as_the_file_says(string given, string stay, bool complete)
    {
        var compiled = CompiledRules.Compile(Set, Day, null, "stay");
        var answers = given.Length == 0 ? Answers.None(Set) : Answered(given);
        var batch = Batches.Of(compiled, [answers.WithRows("members", [])]);
        compiled.Run(batch);
        new Evaluation(Set, answers, Day).Result("stay").ToString().ShouldBe(stay);
        batch.Incomplete.ShouldBe(complete ? 0 : 1);
        $"{(complete ? batch.Result("stay")[0] : Batch.Missing)}".ShouldBe(complete ? stay : $"{Batch.Missing}");
    }

    [Fact]
    public void Of_no_people_there_are_no_results()
    {
        var compiled = CompiledRules.Compile(Set, Day, null, All);
        var batch = compiled.NewBatch();
        batch.Begin(0);
        compiled.Run(batch);
        (batch.Count, batch.Incomplete).ShouldBe((0, 0));
        batch.Line("way").Length.ShouldBe(1, "it has lines, if nothing stands in them");
        batch.Line("group").Length.ShouldBe(1);
    }

    [Fact]
    public void A_batch_that_begins_again_knows_nothing_of_what_was_in_it()
    {
        var (compiled, batch) = Full();
        foreach (var count in (int[])[1, 3, 2])
        {
            batch.Begin(count);
            batch.Count.ShouldBe(count);
            Set.Questions.ShouldAllBe(q => batch.Column(q.Name).Take(count).All(n => n == Batch.Missing));
            batch.Starts("members").Take(count + 1).ShouldAllBe(s => s == 0);
            compiled.Run(batch);
            batch.Incomplete.ShouldBe(count);
            batch.Result("half").Take(count).ShouldAllBe(n => n == Batch.Missing);
            batch.Result("eldest").Take(count).ShouldAllBe(n => n == -1, "who has no rows in a list that is not left open has none");
        }

        batch.Begin(1);
        batch.BeginRows("members", 2);
        batch.Column("age").Take(2).ShouldAllBe(n => n == Batch.Missing);
        batch.LeaveOpen("members", 0);
        batch.LeaveOpen("members", 0);
        batch.Incomplete.ShouldBe(1);
        compiled.Run(batch);
        batch.Result("eldest")[0].ShouldBe(Batch.Missing);
    }

    [Theory]
    [InlineData("works", 0, 1)]
    [InlineData("status", 0, 2)]
    [InlineData("income", -6, 2000)]
    [InlineData("people", 1, 9)]
    [InlineData("born", 693595, 739980)]
    [InlineData("section", 0, int.MaxValue)]
    public void An_answer_outside_of_its_range_is_refused_with_its_row(string question, long least, long most)
    {
        var compiled = CompiledRules.Compile(Set, Day, null, All);
        CompiledRules.Bounds(Set.Question(question)!).ShouldBe((least, most));
        foreach (var outside in (long[])[least - 1, most + 1])
        {
            var batch = compiled.NewBatch();
            batch.Begin(2);
            batch.Column(question)[1] = outside;
            Should
                .Throw<ArgumentOutOfRangeException>(() => compiled.Run(batch))
                .Message.ShouldStartWith($"{question} is outside of its range in row 1.");
        }
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        Refused(() => CompiledRules.Compile(Set, new(2027, 1, 1))).ShouldStartWith("bulk is set from 2026-01-01 until 2027-01-01.");
        Refused(() => CompiledRules.Compile(Set, new(2025, 12, 31))).ShouldStartWith("bulk is set from 2026-01-01 until 2027-01-01.");
        Refused(() => CompiledRules.Compile(Set, Day, null, "d", "dd")).ShouldStartWith("There is no rule dd.");
        var compiled = CompiledRules.Compile(Set, Day);
        var batch = compiled.NewBatch();
        batch.Begin(1);
        compiled.Run(batch);
        batch.Result("d").Length.ShouldBe(1, "if none are named, those that are shown");
        batch.Result("half").Length.ShouldBe(1);
        Refused(() => batch.Result("kind")).ShouldStartWith("kind is not worked out: name it when compiling.");
        Refused(() => batch.Result("nothing")).ShouldStartWith("nothing is not worked out: name it when compiling.");
        Refused(() => batch.Column("nothing")).ShouldStartWith("There is no question nothing.");
        Refused(() => batch.Starts("nothing")).ShouldStartWith("There is no list nothing.");
        Refused(() => compiled.Scale("kind")).ShouldStartWith("kind is not worked out");
    }

    [Fact]
    public void Each_text_has_one_number_and_is_found_on_the_list_of_codes_however_many_there_are()
    {
        var compiled = CompiledRules.Compile(Set, Day, null, "guilty");
        var batch = compiled.NewBatch();
        batch.Begin(300);
        for (var i = 0; i < 300; i++)
        {
            batch.Column("section")[i] = compiled.TextId(i % 100 == 99 ? "37(b) PC" : $"{i + 1000} PC");
        }

        compiled.Run(batch);
        Enumerable.Range(0, 300).Where(i => batch.Result("guilty")[i] == 1).ShouldBe([99, 199, 299]);
        compiled.TextId("37(b) PC").ShouldBe(99);
        compiled.TextId("1000 PC").ShouldBe(0);

        // the last one first: the numbers before it are not known then
        batch.Begin(2);
        batch.Column("section")[0] = compiled.TextId("another");
        batch.Column("section")[1] = compiled.TextId("37 PC");
        compiled.Run(batch);
        batch.Result("guilty")[..2].ShouldBe([0, 1]);
    }

    [Fact]
    public void A_number_that_can_grow_too_large_is_refused_with_its_place()
    {
        var wide = Text.Replace("formula: income / 4", "formula: \"income * income * income\"")
            .Replace("most: 1000, step", "most: 10000000, step");
        Should
            .Throw<NotSupportedException>(() => CompiledRules.Compile(RuleFile.Read("x", wide).Set!, Day))
            .Message.ShouldBe(
                "A number in line 29, column 47 can grow too large to be compiled. Narrow most: of the questions that it uses."
            );
    }

    private static string Refused(Action action) => Should.Throw<ArgumentException>(action).Message;

    private static (CompiledRules Compiled, Batch Batch) Full()
    {
        var compiled = CompiledRules.Compile(Set, Day, null, All);
        var batch = Batches.Of(
            compiled,
            [
                Answered("works=yes status=other income=2.5 people=3 born=1984-02-29 section=37#PC")
                    .WithRows("members", [Member(70, "Ann"), Member(8, "Bo")]),
                Answered("works=no ill=no status=joint income=-3 people=6 born=2026-12-30 section=38#PC").WithRows("members", []),
            ]
        );
        compiled.Run(batch);
        return (compiled, batch);
    }

    private static Dictionary<string, Value> Member(long age, string name) =>
        new() { ["age"] = Value.Of((Exact)age), ["name"] = Value.Of(name) };

    private static Answers Answered(string given) =>
        given
            .Split(' ')
            .Select(g => g.Split('='))
            .Aggregate(
                Answers.None(Set),
                (all, g) => all.With(g[0], ValueReading.Read(g[1].Replace('#', ' '), Set.Question(g[0])!.Type, out _)!.Value)
            );

    private static RuleSet Read()
    {
        var read = RuleFile.Read("bulk.yaml", Text);
        return read.Set ?? throw new Xunit.Sdk.XunitException(string.Join('\n', read.Faults));
    }
}
