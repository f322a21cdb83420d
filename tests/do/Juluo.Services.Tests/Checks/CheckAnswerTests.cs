using Juluo.Rules;

namespace Juluo.Services.Tests;

public sealed class CheckAnswerTests
{
    private static readonly RuleSet Rules = ShippedRules.Find("calfresh")!;

    [Theory]
    [InlineData("1900", "1900")]
    [InlineData(" $1,900.50 ", "1900.5")]
    [InlineData("１９００", "1900")]
    [InlineData("1 900 元", "1900")]
    [InlineData("NT$1,900", "1900")]
    public void Amounts_are_read_as_people_type_them(string typed, string amount) =>
        CheckAnswer.Read(Rules.Question("earned_income")!, typed).Value.ToString().ShouldBe(amount);

    [Theory]
    [InlineData("earned_income", "", typeof(CheckErrors.NotANumber))]
    [InlineData("earned_income", "a lot", typeof(CheckErrors.NotANumber))]
    [InlineData("earned_income", "-5", typeof(CheckErrors.OutOfRange))]
    [InlineData("household_size", "2.5", typeof(CheckErrors.NotWhole))]
    [InlineData("household_size", "99", typeof(CheckErrors.OutOfRange))]
    [InlineData("anyone_elderly_or_disabled", null, typeof(CheckErrors.ChooseOne))]
    [InlineData("anyone_elderly_or_disabled", "perhaps", typeof(CheckErrors.ChooseOne))]
    public void What_cannot_be_read_is_said(string question, string? typed, Type error) =>
        CheckAnswer.Read(Rules.Question(question)!, typed).Errors.Single().ShouldBeOfType(error);

    [Fact]
    public void A_long_text_is_no_number_and_costs_nothing() =>
        CheckAnswer
            .Read(Rules.Question("earned_income")!, new string('9', 100_000))
            .Errors.Single()
            .ShouldBeOfType<CheckErrors.NotANumber>();
}
