using Juluo.Rules;

namespace Juluo.Services.Tests;

public sealed class CheckAnswerTests
{
    private static readonly RuleSet Rules = ShippedRules.Find("calfresh")!;

    [Theory]
    [InlineData("1900", "1900")]
    [InlineData(" $1,900.50 ", "1900.5")]
    [InlineData("１９００", "1900")]
    [InlineData("1 900", "1900")]
    [InlineData("US$1,900", "1900")]
    [InlineData("1450,50", "1450.5")]
    [InlineData("1.450,50", "1450.5")]
    public void Amounts_are_read_as_people_type_them(string typed, string amount) =>
        CheckAnswer.Read(Rules.Question("earned_income")!, typed).Value.ToString().ShouldBe(amount);

    [Theory]
    [InlineData("earned_income", "", typeof(CheckErrors.NotANumber))]
    [InlineData("earned_income", "a lot", typeof(CheckErrors.NotANumber))]
    [InlineData("earned_income", "1.450", typeof(CheckErrors.TwoWays))]
    [InlineData("earned_income", "NT$1,900", typeof(CheckErrors.NotANumber))]
    [InlineData("household_size", "2,00", typeof(CheckErrors.TwoWays))]
    [InlineData("earned_income", "-5", typeof(CheckErrors.OutOfRange))]
    [InlineData("household_size", "2.5", typeof(CheckErrors.NotWhole))]
    [InlineData("household_size", "99", typeof(CheckErrors.OutOfRange))]
    [InlineData("anyone_elderly_or_disabled", null, typeof(CheckErrors.ChooseOne))]
    [InlineData("anyone_elderly_or_disabled", "perhaps", typeof(CheckErrors.ChooseOne))]
    public void What_cannot_be_read_is_said(string question, string? typed, Type error) =>
        CheckAnswer.Read(Rules.Question(question)!, typed).Errors.Single().ShouldBeOfType(error);

    [Theory]
    [InlineData("1450,50")]
    [InlineData("1.450")]
    [InlineData("1,450")]
    [InlineData("99,5")]
    public void The_check_and_the_form_read_an_amount_alike(string typed)
    {
        var read = CheckAnswer.Read(Rules.Question("earned_income")!, typed);
        var form = MoneyText.Read(typed, "USD", least: 0);

        read.Failed.ShouldBe(form is null);
        if (form is { } minor)
            read.Value.Number.ToDecimal().ShouldBe(minor / 100m);
    }

    [Fact]
    public void What_was_read_once_is_kept_as_it_was_read() =>
        CheckAnswer.Kept(Rules.Question("earned_income")!, "1450.5").Value.ToString().ShouldBe("1450.5");

    [Fact]
    public void A_long_text_is_no_number_and_costs_nothing() =>
        CheckAnswer
            .Read(Rules.Question("earned_income")!, new string('9', 100_000))
            .Errors.Single()
            .ShouldBeOfType<CheckErrors.NotANumber>();
}
