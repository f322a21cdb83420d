namespace Juluo.Casework.Tests;

public sealed class IntakeFormsTests
{
    [Fact]
    public void Setting_up_a_company_comes_with_its_steps()
    {
        var plan = PlanText.Read(IntakeForms.PlanFor("company.application"));
        plan.Errors.ShouldBeEmpty();
        plan.Value.Count.ShouldBe(7);
        plan.Value.Select(s => s.Who).Distinct().Count().ShouldBe(3);
        plan.Value.ShouldAllBe(s => s.Title.Zh.Length > 0 && s.Title.En.Length > 0);
    }

    [Theory]
    [InlineData("application")]
    [InlineData("calfresh.application")]
    public void Other_applications_have_no_steps(string form) => IntakeForms.PlanFor(form).ShouldBeNull();

    [Fact]
    public void A_form_that_does_not_come_with_the_program_is_refused()
    {
        new IntakeForm(Application: "company.application").Check(default).ShouldBeEmpty();
        new IntakeForm(Application: "marriage.application")
            .Check(default)
            .ShouldHaveSingleItem()
            .ShouldBeOfType<IntakeErrors.NoSuchApplication>();
    }
}
