using NodaTime;

namespace Juluo.Questionnaires.Tests;

public sealed class AnswerReaderTests
{
    private static readonly AnswerContext Context = new("en", new(2026, 11, 26), "TWD");
    private static readonly FormDefinition Form = Sheets.Of(Sheets.Help);

    [Theory]
    [InlineData("民國113年5月2日", 2024, 5, 2)]
    [InlineData("113/5/2", 2024, 5, 2)]
    [InlineData("2024-05-02", 2024, 5, 2)]
    [InlineData("２０２４／５／２", 2024, 5, 2)]
    [InlineData("2024年5月2日", 2024, 5, 2)]
    [InlineData("2 May 2024", 2024, 5, 2)]
    [InlineData("May 2nd, 2024", 2024, 5, 2)]
    [InlineData("2 de mayo de 2024", 2024, 5, 2)]
    [InlineData("25/12/2023", 2023, 12, 25)]
    [InlineData("12/25/2023", 2023, 12, 25)]
    [InlineData("5/5/2024", 2024, 5, 5)]
    [InlineData("20240502", 2024, 5, 2)]
    public void Days_are_read_as_people_write_them(string typed, int year, int month, int day) =>
        Read("moved", ("moved", typed)).Answer.ShouldBe(new SaidDay(new(year, month, day)));

    [Theory]
    [InlineData("85/3/1", "1996-03-01", "1985-03-01")]
    [InlineData("5/2/2024", "2024-05-02", "2024-02-05")]
    public void A_day_that_may_be_two_is_asked_for_and_then_known(string typed, string first, string second)
    {
        static (AnswerValue? Answer, List<FormFault> Wrong) Read(string question, params (string Field, string Value)[] typed) =>
            AnswerReader.Read(Form.Question(question)!, Sheets.Typed(typed), Context with { Language = "zh-Hant" });
        var wrong = Read("moved", ("moved", typed)).Wrong.ShouldHaveSingleItem().ShouldBeOfType<AnswerFaults.TwoDays>();
        (wrong.First, wrong.Second).ShouldBe((Day(first), Day(second)));
        Read("moved", ("moved", typed), ("moved-which", second)).Answer.ShouldBe(new SaidDay(Day(second)));
        Read("moved", ("moved", typed), ("moved-which", "2001-01-01")).Wrong.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("moved", "31/2/2024", typeof(AnswerFaults.NoDay))]
    [InlineData("moved", "soon", typeof(AnswerFaults.NoDay))]
    [InlineData("moved", "2027-01-01", typeof(AnswerFaults.TooLate))]
    [InlineData("household_size", "-3", typeof(AnswerFaults.BelowNothing))]
    [InlineData("household_size", "−2", typeof(AnswerFaults.BelowNothing))]
    [InlineData("household_size", "1.450", typeof(AnswerFaults.Thousands))]
    [InlineData("household_size", "99,999,999,999", typeof(AnswerFaults.TooLarge))]
    [InlineData("income", "-500", typeof(AnswerFaults.BelowNothing))]
    [InlineData("income", "-", typeof(AnswerFaults.NoAmount))]
    [InlineData("household_size", "many", typeof(AnswerFaults.NoNumber))]
    [InlineData("household_size", "2.5", typeof(AnswerFaults.NotWhole))]
    [InlineData("household_size", "0", typeof(AnswerFaults.TooSmall))]
    [InlineData("household_size", "21", typeof(AnswerFaults.TooLarge))]
    [InlineData("household_size", "", typeof(AnswerFaults.Needed))]
    [InlineData("income", "1.200", typeof(AnswerFaults.NoAmount))]
    [InlineData("kind", "castle", typeof(AnswerFaults.NotOffered))]
    [InlineData("yes_it_is_so", "", typeof(AnswerFaults.NotAgreed))]
    public void What_is_no_answer_gets_a_sentence(string question, string typed, Type expected) =>
        Read(question, (question, typed)).Wrong.ShouldHaveSingleItem().ShouldBeOfType(expected);

    [Fact] // before: Answer “Name”., of a table of 29 rows
    public void What_is_wrong_in_a_table_says_in_which_row()
    {
        var wrong = Read(
            "family",
            ("family-rows", "2"),
            ("family-0-name", "Mei"),
            ("family-0-born", "2019-05-04"),
            ("family-1-born", "soon")
        ).Wrong;
        wrong.ConvertAll(w => w.ShouldBeOfType<AnswerFaults.InRow>()).ShouldAllBe(w => w.Row == 2);
        wrong.ConvertAll(w => w.At).ShouldBe(["a-family-1-name", "a-family-1-born"]);
    }

    [Theory]
    [InlineData("NT$ 30,000", 3_000_000)]
    [InlineData("３０，０００元", 3_000_000)]
    [InlineData("29999.50", 2_999_950)]
    public void Amounts_are_whole_minor_units(string typed, long minor) =>
        Read("income", ("income", typed)).Answer.ShouldBe(new SaidMoney(minor, "TWD"));

    [Theory] // before: asked back in each
    [InlineData("en", false, null, "1990-04-03")]
    [InlineData("en", true, null, "1990-03-04")]
    [InlineData("es", true, null, "1990-03-04")]
    [InlineData("es", false, null, "1990-04-03")]
    [InlineData("en", true, "As d/m/y", "1990-04-03")]
    [InlineData("en", false, "MM/DD/YYYY", "1990-03-04")]
    [InlineData("zh-Hant", false, "日/月/年", "1990-04-03")]
    public void A_day_in_digits_is_read_in_the_order_that_the_hint_says(string language, bool american, string? hint, string day) =>
        AnswerReader
            .Read(
                new FormQuestion("q", FormQuestionKind.Date, new([new("en", "Q")]))
                {
                    Hint = hint is null ? null : new([new(language, hint)]),
                },
                Sheets.Typed(("q", "3/4/1990")),
                new(language, new(2026, 11, 26), "TWD", american)
            )
            .Answer.ShouldBe(new SaidDay(Day(day)));

    [Fact]
    public void A_person_has_a_name_and_a_way_to_reach_them()
    {
        Read("who", ("who-name", "林小美"), ("who-phone", "0912-345-678")).Answer.ShouldBe(new SaidPerson("林小美", null, "0912-345-678"));
        Read("who", ("who-name", "林小美")).Wrong.ShouldHaveSingleItem().ShouldBeOfType<AnswerFaults.NoWayToReach>();
        Read("who", ("who-email", "a@example.org")).Wrong.ShouldHaveSingleItem().ShouldBeOfType<AnswerFaults.NoName>();
        Read("who", ("who-name", "林"), ("who-email", "a@b@c")).Wrong[0].ShouldBeOfType<AnswerFaults.NoEmail>();
        Read("who").Wrong.ShouldHaveSingleItem().At.ShouldBe("a-who-name");
    }

    [Fact]
    public void Rows_that_are_empty_are_none_and_each_wrong_cell_is_named()
    {
        var read = Read(
            "family",
            ("family-rows", "4"),
            ("family-0-name", "小明"),
            ("family-0-born", "民國100年1月1日"),
            ("family-2-name", "小華"),
            ("family-2-born", "never")
        );
        read.Wrong.ShouldHaveSingleItem().At.ShouldBe("a-family-2-born");
        var rows = Read("family", ("family-rows", "3"), ("family-2-name", "小華"), ("family-2-born", "2011-01-01"))
            .Answer.ShouldBeOfType<SaidRows>();
        rows.Rows.ShouldHaveSingleItem()["born"].ShouldBe(new SaidDay(new(2011, 1, 1)));
    }

    [Fact]
    public void An_answer_is_typed_again_as_it_was_and_is_read_from_what_is_stored()
    {
        var answers = new AnswerSet([
            new("who", new SaidPerson("Ana", "ana@example.org", "+886 2 1234 5678")),
            new("household_size", new SaidNumber(3)),
            new("has_income", new SaidYesNo(true)),
            new("income", new SaidMoney(1_234_550, "TWD")),
            new("moved", new SaidDay(new(2020, 2, 29))),
            new(
                "family",
                new SaidRows([
                    new Dictionary<string, AnswerValue> { ["name"] = new SaidText("B"), ["born"] = new SaidDay(new(2000, 1, 1)) },
                ])
            ),
            new("kind", new SaidChoice("room")),
            new("yes_it_is_so", new SaidConsent(true)),
        ]);
        AnswerSet.Read(answers.Json()).ShouldBe(answers);
        foreach (var (name, answer) in answers)
        {
            var question = Form.Question(name)!;
            AnswerReader.Read(question, AnswerTyping.Of(question, answer), Context).Answer.ShouldBe(answer);
        }
    }

    private static (AnswerValue? Answer, List<FormFault> Wrong) Read(string question, params (string Field, string Value)[] typed) =>
        AnswerReader.Read(Form.Question(question)!, Sheets.Typed(typed), Context);

    private static LocalDate Day(string text) => DayText.Read(text)!.Value;
}
