namespace Juluo.Collaborations.Tests;

public sealed class ComparisonTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task One_of_ours_stands_beside_an_example()
    {
        var bureau = await Bureau.Of(ground, 1);
        await bureau.Exchange();
        var shown = await Compare(bureau, $"{bureau.Collaboration}", "in-visible-cities");
        (shown.A!.Agency.En, shown.A.Modes[ExchangeMode.DataPublishing]).ShouldBe(("Transport Bureau", 1));
        shown.B!.Roles.Leading.ShouldBe([CitizenRole.Designer, CitizenRole.Initiator]);
    }

    [Fact]
    public async Task One_is_not_compared_with_itself_nor_with_what_one_may_not_know_of()
    {
        var bureau = await Bureau.Of(ground, 1, CollaborationVisibility.People);
        (await Compare(bureau, "code-for-america", "code-for-america")).Same.ShouldBeTrue();
        (
            await bureau.Bad<ShowComparison, ShowComparison.Input, ShowComparison.Output>(
                null,
                new($"{bureau.Collaboration}", "code-for-america")
            )
        ).ShouldBe(new NotOffered("a"));
    }

    [Fact]
    public void The_examples_have_the_roles_that_were_published_of_them_and_say_both_languages()
    {
        WorkedExamples.Find("code-for-america")!.Roles("en").Leading.ShouldBe([CitizenRole.Implementer, CitizenRole.Designer]);
        WorkedExamples.Find("in-visible-cities")!.Roles("en").Leading.ShouldBe([CitizenRole.Designer, CitizenRole.Initiator]);
        foreach (var example in WorkedExamples.All)
        foreach (var text in example.Facts.Concat(example.Sources).Concat(example.Cells.Select(c => c.Evidence)))
            (text.Said.Zh is not null && text.Said.En is not null).ShouldBeTrue(text.En);
    }

    private static Task<ShowComparison.Output> Compare(Bureau bureau, string a, string b) =>
        bureau.Good<ShowComparison, ShowComparison.Input, ShowComparison.Output>(bureau.People[0], new(a, b));
}
