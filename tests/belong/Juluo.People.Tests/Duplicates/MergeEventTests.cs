using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

/// <summary>The webhook event when two entries are merged.</summary>
public sealed class MergeEventTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with StepKind.Left in MergeStore: people.member.left was published for merged people
    public async Task Of_who_is_made_one_with_another_nobody_hears_that_they_left()
    {
        var here = ground.Riverside;
        var (gone, kept, leaver, by) = (await Add("雙生一"), await Add("雙生二"), await Add("要走的"), await Add("營運"));
        await using var program = await OutsideProgram.Of(ground, here);

        (await ground.InOrNot(here, s => s.GetRequiredService<MergeStore>().Merge(gone, kept, by, default))).Errors.ShouldBeEmpty();
        (await program.Hears()).ShouldBeEmpty();

        var caller = Caller.Visitor(here, Languages.English) with { Person = by };
        (
            await ground.InOrNot(here, s => ActivatorUtilities.CreateInstance<EndMembership>(s).Handle(new(leaver), caller, default))
        ).Errors.ShouldBeEmpty();
        var told = (await program.Hears()).ShouldHaveSingleItem("who does leave is told of");
        (told.Kind, told.Data.ToJsonString().Contains($"{leaver}", StringComparison.Ordinal)).ShouldBe(("people.member.left", true));
        program.Text.ShouldNotContain($"{gone}");
    }

    private async Task<PersonId> Add(string name) =>
        (
            await ground.In(
                ground.Riverside,
                s => s.GetRequiredService<ArrivalsFacade>().Add(Neighbourhood.Someone(name) with { Roles = [Role.Member] }, default)
            )
        ).Value;
}
