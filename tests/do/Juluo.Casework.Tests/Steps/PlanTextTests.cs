namespace Juluo.Casework.Tests;

public sealed class PlanTextTests
{
    [Fact]
    public void Steps_are_read_a_line_each_in_both_languages()
    {
        var read = PlanText
            .Read("Reserve the name | office | 5\n\n存入資本額｜申請人｜7 天\nTax registration | accountant | 10 days")
            .Value;
        read.ShouldBe([
            new(new(en: "Reserve the name"), StepWho.Office, 5),
            new(new("存入資本額"), StepWho.Applicant, 7),
            new(new(en: "Tax registration"), StepWho.Professional, 10),
        ]);
        PlanText.Read(null).Value.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("公司名稱預查 / Reserve the name", "公司名稱預查", "Reserve the name")]
    [InlineData("Reserve the name／公司名稱預查", "公司名稱預查", "Reserve the name")]
    [InlineData("Profit / loss statement", "Profit / loss statement", "Profit / loss statement")]
    [InlineData("收入 / 支出表", "收入 / 支出表", "收入 / 支出表")]
    [InlineData("填 A/B 表", "填 A/B 表", "填 A/B 表")]
    public void A_title_may_be_said_in_both_languages(string said, string zh, string en)
    {
        var title = PlanText.Read($"{said} | office | 5").Value.ShouldHaveSingleItem().Title;
        title.Zh.ShouldBe(zh);
        title.En.ShouldBe(en);
    }

    [Fact]
    public void What_cannot_be_read_names_its_line()
    {
        var wrong = PlanText.Read("Reserve the name\nPay | mother | 5\nWait | office | soon\nToo long | office | 400").Errors;
        wrong.ShouldBe([
            new StepErrors.NotAStep(1),
            new StepErrors.UnknownWho(2, "mother"),
            new StepErrors.NotDays(3, "soon"),
            new StepErrors.NotDays(4, "400"),
        ]);
        PlanText.Read(string.Join('\n', Enumerable.Repeat("A | office | 1", 61))).Errors.ShouldBe([new StepErrors.TooMany(60)]);
    }
}
