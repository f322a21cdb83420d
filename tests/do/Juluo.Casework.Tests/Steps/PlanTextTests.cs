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
            new("Reserve the name", StepWho.Office, 5),
            new("存入資本額", StepWho.Applicant, 7),
            new("Tax registration", StepWho.Professional, 10),
        ]);
        PlanText.Read(null).Value.ShouldBeEmpty();
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
