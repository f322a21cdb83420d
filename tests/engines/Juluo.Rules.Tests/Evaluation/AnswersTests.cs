namespace Juluo.Rules.Tests;

/// <summary>Impossible answers and readings, and days without a result.</summary>
public sealed class AnswersTests
{
    private static readonly RuleSet Set = FaultTableTests.Set;
    private static readonly DateOnly Day = new(2026, 5, 17);

    [Fact]
    public void An_answer_is_given_changed_and_taken_back()
    {
        var answers = Answers.None(Set);
        answers.To("people").ShouldBeNull();
        answers.Rows("members").ShouldBeNull();
        answers.To("members", 0, "age").ShouldBeNull();
        var two = answers.With("people", Number(2));
        two.With("people", Number(9)).To("people").ShouldBe(Number(9));
        two.Without("people").To("people").ShouldBeNull();
        two.To("people").ShouldBe(Number(2), "answers never change");
        var rows = two.WithRows("members", [Age(3), new Dictionary<string, Value>()]);
        rows.Rows("members").ShouldBe(2);
        rows.To("members", 0, "age").ShouldBe(Number(3));
        rows.To("members", 1, "age").ShouldBeNull();
        rows.With("members", 1, "age", Number(8)).To("members", 1, "age").ShouldBe(Number(8));
        rows.With("members", 0, "age", null).To("members", 0, "age").ShouldBeNull();
        rows.WithoutRows("members").Rows("members").ShouldBeNull();
        rows.WithRows("members", [Age(1), Age(1), Age(1), Age(1)]).Rows("members").ShouldBe(4);
    }

    [Fact]
    public void What_cannot_be_an_answer_is_refused_with_its_name()
    {
        var answers = Answers.None(Set);
        Refused(() => answers.With("peopel", Number(2))).ShouldStartWith("There is no question peopel.");
        Refused(() => answers.With("age", Number(2))).ShouldStartWith("There is no question age.");
        Refused(() => answers.With("people", Number(10)))
            .ShouldStartWith("10 is not an answer to people: it must be a bare number, 1 to 9.");
        Refused(() => answers.With("people", Value.Of(true))).ShouldStartWith("yes is not an answer to people");
        Refused(() => answers.To("nothing")).ShouldStartWith("There is no question nothing.");
        Refused(() => answers.Without("nothing")).ShouldStartWith("There is no question nothing.");
        Refused(() => answers.Rows("people")).ShouldStartWith("There is no list people.");
        Refused(() => answers.WithRows("people", [])).ShouldStartWith("There is no list people.");
        Refused(() => answers.WithoutRows("people")).ShouldStartWith("There is no list people.");
        Refused(() => answers.WithRows("members", [Age(1)]).To("members", 0, "wage"))
            .ShouldStartWith("There is no question wage in members.");
        Refused(() => answers.WithRows("members", [Age(1)]).With("members", 0, "wage", Number(1)))
            .ShouldStartWith("There is no question wage in members.");
        Refused(() => answers.To("people", 0, "age")).ShouldStartWith("There is no list people.");
        Refused(() => answers.With("people", 0, "age", Number(1))).ShouldStartWith("There is no list people.");
        Refused(() => answers.With("members", 0, "age", Number(1))).ShouldStartWith("members has no rows yet.");
        // before: IndexOutOfRangeException
        Should.Throw<ArgumentOutOfRangeException>(() => answers.WithRows("members", [Age(1)]).With("members", 1, "age", Number(1)));
        Should.Throw<ArgumentOutOfRangeException>(() => answers.WithRows("members", [Age(1)]).With("members", -1, "age", Number(1)));
        Refused(() => answers.WithRows("members", [Age(121)])).ShouldStartWith("121 is not an answer to age");
        Refused(() => answers.WithRows("members", [new Dictionary<string, Value> { ["wage"] = Number(1) }]))
            .ShouldStartWith("There is no question wage in members.");
        Refused(() => answers.WithRows("members", [Age(1), Age(1), Age(1), Age(1), Age(1)]))
            .ShouldStartWith("members has 5 rows; at most 4 can be.");
        Refused(() => answers.WithRows("members", [Age(1)]).With("members", 0, "age", Number(121)))
            .ShouldStartWith("121 is not an answer to age");
    }

    [Fact]
    public void Readings_are_taken_by_their_names()
    {
        var usual = Readings.Usual(Set);
        usual.Of(Set.Readings[0]).Name.ShouldBe("first");
        usual.With("day", "last").Of(Set.Readings[0]).Name.ShouldBe("last");
        Readings.All(Set).Select(r => r.Of(Set.Readings[0]).Name).ShouldBe(["first", "last"]);
        Refused(() => usual.With("dya", "last")).ShouldStartWith("Nothing disputed is called dya.");
        Refused(() => usual.With("day", "lats")).ShouldStartWith("day has no reading lats.");
    }

    [Fact]
    public void Rules_say_something_on_their_days_about_the_whole()
    {
        var answers = Answers.None(Set).With("works", Value.Of(true)).WithRows("members", [Age(70)]);
        Refused(() => new Evaluation(Set, answers, new(2025, 12, 31))).ShouldStartWith("x is set from 2026-01-01 until 2027-01-01.");
        Refused(() => new Evaluation(Set, answers, new(2027, 1, 1))).ShouldStartWith("x is set from 2026-01-01 until 2027-01-01.");
        new Evaluation(Set, answers, new(2026, 1, 1)).Decision.ShouldBe(Value.Of(true));
        new Evaluation(Set, answers, new(2026, 12, 31)).Decision.ShouldBe(Value.Of(true));
        var evaluation = new Evaluation(Set, answers, Day);
        evaluation.On.ShouldBe(Day);
        evaluation.Readings.Of(Set.Readings[0]).Name.ShouldBe("first");
        evaluation.Result(Set.Rule("old")!, 0).ShouldBe(Value.Of(true));
        Refused(() => evaluation.Result(Set.Rule("old")!)).ShouldStartWith("old is about rows of members.");
        Refused(() => evaluation.Result("nothing")).ShouldStartWith("There is no rule nothing.");
        Should.Throw<InvalidOperationException>(() => Evaluation.Static(Set, Day, Day).Readings);
    }

    private static Value Number(long number) => Value.Of((Exact)number);

    private static Dictionary<string, Value> Age(long age) => new() { ["age"] = Number(age) };

    private static string Refused(Func<object?> action) => Should.Throw<ArgumentException>(() => action()).Message;
}
