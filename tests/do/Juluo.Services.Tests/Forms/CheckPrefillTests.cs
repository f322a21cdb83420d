using Juluo.Rules;

namespace Juluo.Services.Tests;

public sealed class CheckPrefillTests
{
    private static readonly RuleSet Rules = ShippedRules.Find("calfresh")!;
    private static readonly FormDefinition Form = ShippedForms.Find("calfresh.application")!;

    [Fact]
    public void What_a_check_has_answered_stands_in_the_application()
    {
        var check = Screening
            .New.With("household_size", "3")
            .With("earned_income", "1900.50")
            .With("rent", "0")
            .With("anyone_elderly_or_disabled", "no")
            .With("heating_or_cooling", "yes")
            .With("other_utilities", "two_or_more");
        var filled = CheckPrefill.Of(Form, Rules, check.Answers(Rules));
        filled["household_size"].ShouldBe(new SaidNumber(3));
        filled["earned_income"].ShouldBe(new SaidMoney(190_050, "USD"));
        filled["rent"].ShouldBe(new SaidMoney(0, "USD"));
        filled["anyone_elderly_or_disabled"].ShouldBe(new SaidYesNo(false));
        filled["heating_or_cooling"].ShouldBe(new SaidYesNo(true));
        filled["other_utilities"].ShouldBe(new SaidChoice("two_or_more"));
        filled.Count.ShouldBe(6);
    }

    [Fact]
    public void Nothing_is_filled_in_that_was_not_answered() => CheckPrefill.Of(Form, Rules, Answers.None(Rules)).Count.ShouldBe(0);

    [Fact]
    public void Days_and_choices_of_the_start_up_grant_are_filled_in_too()
    {
        var rules = ShippedRules.Find("startup-grant")!;
        var check = Screening.New.With("founded", "2024-01-15").With("city", "jian").With("capital", "500000");
        var filled = CheckPrefill.Of(ShippedForms.Find("startup-grant.application")!, rules, check.Answers(rules));
        filled["founded"].ShouldBe(new SaidDay(new(2024, 1, 15)));
        filled["city"].ShouldBe(new SaidChoice("jian"));
        filled["capital"].ShouldBe(new SaidMoney(500_000 * MoneyText.MinorUnits("TWD"), "TWD"));
    }

    [Theory]
    [InlineData("question: household_size\n    type: number\n    most: 2")]
    [InlineData("question: household_size\n    type: money\n    currency: TWD")]
    [InlineData("question: earned_income\n    type: money\n    currency: TWD")]
    [InlineData("question: earned_income\n    type: number\n    whole: yes")]
    [InlineData("question: other_utilities\n    type: choice\n    choices: {none: None, gas: Gas}")]
    [InlineData("question: elsewhere")]
    public void What_a_form_would_not_take_is_left_out_and_asked(string question)
    {
        var form = FormsFacade.Read($"languages: [en]\ntitle: T\npages:\n  - {question}\n    label: Q");
        form.Errors.ShouldBeEmpty();
        var check = Screening.New.With("household_size", "3").With("earned_income", "10.50").With("other_utilities", "telephone");
        CheckPrefill.Of(form.Value, Rules, check.Answers(Rules)).Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("calfresh")]
    [InlineData("startup-grant")]
    public void What_is_filled_in_can_be_sent_as_it_is(string name)
    {
        var (rules, form) = (ShippedRules.Find(name)!, ShippedForms.Find(ShippedForms.For(name))!);
        foreach (var one in rules.Cases)
        {
            var filled = CheckPrefill.Of(form, rules, one.Answers);
            foreach (var (question, answer) in filled)
            {
                var asked = form.Question(question)!;
                var (read, wrong) = AnswerReader.Read(asked, AnswerTyping.Of(asked, answer), new("en", new(2026, 1, 15), "USD"));
                wrong.ShouldBeEmpty($"{one.Name}: {question}");
                read.ShouldBe(answer, $"{one.Name}: {question}");
            }
        }
    }
}
