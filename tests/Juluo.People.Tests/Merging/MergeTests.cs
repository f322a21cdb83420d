using Juluo.Kernel;
using Juluo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

public sealed class MergeTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task Two_rows_become_one_person_whom_old_keys_still_name_and_two_again()
    {
        var kept = await site.Person(site.Riverside, "Ｍina  Sato".Replace("  ", " "), "mina.r@example.org", [Role.Member]);
        var gone = default(PersonId);
        await site.In(
            site.Riverside,
            async s =>
                gone = (
                    await s.GetRequiredService<PeopleDirectory>()
                        .Add(
                            Neighbourhood.Someone("mina sato") with
                            {
                                Roles = [Role.Mentor],
                                Offers = [new("沖底片", [])],
                                ExternalId = new("badge", "77"),
                                PresenceCounts = true,
                            },
                            default
                        )
                ).Value
        );
        using var chief = await site.Chief();
        (await chief.Text("/people/duplicates")).ShouldContain($"/people/{gone}/merging");
        await chief.Post("/people/duplicates", $"/people/{gone}/merging", ("into", $"{kept}"));

        await site.In(
            site.Riverside,
            async s =>
            {
                var people = s.GetRequiredService<PeopleDirectory>();
                var named = (await people.Named([gone, kept], default))[gone];
                named.Id.ShouldBe(kept, "what other rooms wrote of the old key leads to whom was kept");
                named.Offers.Single().Text.ShouldBe("沖底片");
                named.Roles.ShouldBe([Role.Member, Role.Mentor], ignoreOrder: true);
                named.PresenceCounts.ShouldBeFalse("nobody agreed to that for the one who was kept");
                (await people.FindByExternalId(new("badge", "77"), default)).ShouldBe(kept);
                (await people.All(default)).ShouldNotContain(p => p.Id == gone);
            }
        );
        var merge = await site.Database.Ask<Guid>("select id from people.merge where gone_id = $1", gone.Value);
        await chief.Post("/people/duplicates", $"/people/merges/{merge}/undoing");
        await site.In(
            site.Riverside,
            async s =>
            {
                var people = s.GetRequiredService<PeopleDirectory>();
                var named = await people.Named([gone, kept], default);
                named[gone].Offers.Single().Text.ShouldBe("沖底片");
                named[gone].Here.ShouldBeTrue();
                named[kept].Offers.ShouldBeEmpty();
                named[kept].Roles.ShouldBe([Role.Member]);
                (await people.FindByExternalId(new("badge", "77"), default)).ShouldBe(gone);
            }
        );
    }

    [Fact]
    public async Task Who_signs_in_keeps_signing_in_and_two_who_do_are_not_made_one()
    {
        var first = await site.Person(site.Riverside, "雙一", "double1@example.org", [Role.Member]);
        var second = await site.Person(site.Riverside, "雙二", "double2@example.org", [Role.Member]);
        var third = default(PersonId);
        await site.In(
            site.Riverside,
            async s => third = (await s.GetRequiredService<PeopleDirectory>().Add(Neighbourhood.Someone("雙三"), default)).Value
        );
        await site.In(
            site.Riverside,
            async s =>
                (await s.GetRequiredService<MergeBook>().Merge(first, second, site.Operator, default))
                    .Errors.Single()
                    .ShouldBe(new MergeErrors.BothSignIn())
        );
        await site.In(
            site.Riverside,
            async s => (await s.GetRequiredService<MergeBook>().Merge(first, third, site.Operator, default)).Failed.ShouldBeFalse()
        );
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("double1@example.org", PeopleSite.Password);
        (await surfer.Text("/me")).ShouldContain("雙三");
    }
}
