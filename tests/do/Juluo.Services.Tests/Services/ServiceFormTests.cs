namespace Juluo.Services.Tests;

public sealed class ServiceFormTests
{
    private static readonly LocalizedText Title = new("補助", "Grant");

    [Fact]
    public void Rules_that_come_with_the_program_are_taken_by_their_names()
    {
        new ServiceForm(Title, null, "calfresh")
            .Check()
            .ShouldSatisfyAllConditions(c => c.Wrong.ShouldBeEmpty(), c => c.Rules.ShouldBe("calfresh"));
        new ServiceForm(Title, null, "nothing").Check().Wrong.Single().ShouldBeOfType<ServiceErrors.NoSuchRules>();
    }

    [Fact]
    public void Each_fault_of_a_rules_file_is_said_with_its_line()
    {
        var wrong = new ServiceForm(
            Title,
            null,
            null,
            "name: x\nfrom: 2026-01-01\nuntil: 2027-01-01\ndecides: d\nrules:\n  d: {formula: nothing}\n"
        )
            .Check()
            .Wrong;
        wrong.ShouldAllBe(e => e is ServiceErrors.WrongRules);
        wrong.OfType<ServiceErrors.WrongRules>().ShouldContain(e => e.Line == 6);
    }

    [Fact]
    public void A_rules_file_of_ones_own_goes_before_the_choice() =>
        new ServiceForm(Title, null, "calfresh", Juluo.Rules.ShippedRules.TextOf("startup-grant")).Check().Rules.ShouldBe("startup-grant");
}
