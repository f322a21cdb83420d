using FsCheck;
using FsCheck.Fluent;

namespace Juluo.Questionnaires.Tests;

public sealed class PlacedFaultTests
{
    private static readonly FormDefinition Form = Sheets.Of(
        """
        languages: [en, zh-Hant, es]
        title: {en: Grant, zh-Hant: 補助, es: Ayuda}
        pages:
          - question: name
            label: {en: Your name, zh-Hant: 姓名, es: Su nombre}
          - page: home
            title: {en: Home, zh-Hant: 家, es: Casa}
            questions:
              - question: size
                type: number
                label: {en: How many?, zh-Hant: 幾個人？, es: ¿Cuántos?}
                whole: yes
              - question: others
                type: table
                label: {en: The others, zh-Hant: 其他人, es: Los demás}
                show if: size > 1
                required: no
                columns:
                  - question: who
                    label: {en: Name, zh-Hant: 姓名, es: Nombre}
                  - question: amount
                    type: money
                    label: {en: Amount, zh-Hant: 金額, es: Cantidad}
          - question: budget
            type: money
            required: no
            label: {en: Budget, zh-Hant: 經費, es: Presupuesto}
          - question: signed
            type: signature
            same as: name
            label: {en: Signature, zh-Hant: 簽名, es: Firma}
        checks:
          - must: size is rows of others + 1
            say: {en: List the others., zh-Hant: 請列出其他人。, es: Anote a los demás.}
            at: others
          - must: budget is sum of others.amount
            say: {en: Add up., zh-Hant: 請加總。, es: Sume.}
            at: budget
        """
    );

    [Theory]
    [InlineData(3, 0, null, "others")] // no one is listed
    [InlineData(3, 2, null, "")]
    [InlineData(3, 1, null, "others")]
    [InlineData(1, 0, null, "")] // the table is hidden
    [InlineData(1, 2, 50, "")] // what was listed before it was hidden counts for nothing
    [InlineData(3, 2, 200, "")]
    [InlineData(3, 2, 150, "budget")]
    [InlineData(3, 0, 150, "others")] // no rows have no sum
    [InlineData(null, 2, null, "")]
    public void A_check_fires_where_all_it_asks_about_is_shown_and_answered(int? size, int rows, int? budget, string expected) =>
        string.Join(' ', Faults(Answers(size, rows, budget)).Select(f => f.Question)).ShouldBe(expected);

    [Fact]
    public void It_is_said_in_the_language_of_the_form_and_on_the_page_that_its_last_question_leaves()
    {
        var path = new FormPath(Form, Answers(3, 2, 150));
        PlacedFault.Of(Form, path, "es", "home").ShouldBeEmpty();
        PlacedFault.Of(Form, path, "es", "budget").ShouldHaveSingleItem().What.ShouldBe(new AnswerFaults.Contradicts("a-budget", "Sume."));
    }

    [Theory]
    [InlineData("María Pérez López", "maria  perez lopez", true)]
    [InlineData("María Pérez", "PEREZ, Maria", true)]
    [InlineData("O'Neill Sean", "Sean O’Neill", true)]
    [InlineData("Jean-Luc Picard", "jean luc picard", true)]
    [InlineData("林小美", "林 小美", true)]
    [InlineData("林小美", "小美 林", true)]
    [InlineData("Ｍａｙ Lin", "may lin", true)]
    [InlineData("María Pérez", "Ana Pérez", false)]
    [InlineData("林小美", "林大美", false)]
    [InlineData("Ana", "", false)]
    public void Names_are_compared_as_people_write_them(string name, string signed, bool same) =>
        PersonName.Same(name, signed).ShouldBe(same);

    [Fact]
    public void Who_signs_for_another_says_as_what()
    {
        var signed = Answers(1, 0, null).With("name", new SaidText("Ana Ruiz")).With("signed", new SaidSignature("Luis Ruiz"));
        Faults(signed).ShouldHaveSingleItem().What.ShouldBe(new AnswerFaults.OtherSigner("a-signed", "Ana Ruiz"));
        Faults(signed.With("signed", new SaidSignature("Luis Ruiz", "father"))).ShouldBeEmpty();
        Faults(signed.With("signed", new SaidSignature("RUIZ Ana"))).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_typed_last_and_is_no_answer_is_a_fault_though_another_was_given_before() =>
        PlacedFault
            .Unread(new(Form, Answers(3, 2, null)), Sheets.Typed(("size", "2.5")), new("en", new(2026, 11, 27), "USD"))
            .ShouldHaveSingleItem()
            .What.ShouldBeOfType<AnswerFaults.NotWhole>();

    [Fact] // what may be sent has no check that fails, and what may not has one
    public void A_form_without_faults_has_no_check_that_fails() =>
        Prop.ForAll(Gen.Choose(0, 4).Three().ToArbitrary(), tried => Holds(tried.Item1 + 1, tried.Item2, tried.Item3))
            .QuickCheckThrowOnFailure();

    private static bool Holds(int size, int rows, int budget)
    {
        var answers = Answers(size, rows, budget * 100);
        var path = new FormPath(Form, answers);
        var fails = Form.Checks.Any(c => c.Must.Questions.All(path.Shows) && c.Must.Evaluate(path.Answers) == false);
        var nobody = path.Shows("others") && path.Answers["others"] is null;
        return PlacedFault.Of(Form, path, "en").Any() == (fails || nobody);
    }

    private static List<PlacedFault> Faults(AnswerSet answers) => [.. PlacedFault.Of(Form, new(Form, answers), "en")];

    private static AnswerSet Answers(int? size, int rows, int? budget)
    {
        var answers = AnswerSet.Empty;
        if (size is { } number)
            answers = answers.With("size", new SaidNumber(number));
        if (budget is { } amount)
            answers = answers.With("budget", new SaidMoney(amount * 100, "USD"));
        return rows == 0
            ? answers
            : answers.With(
                "others",
                new SaidRows([
                    .. Enumerable
                        .Range(0, rows)
                        .Select(_ => new Dictionary<string, AnswerValue> { ["amount"] = new SaidMoney(10_000, "USD") }),
                ])
            );
    }
}
