using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Identity.Tests;

/// <summary>One account, two communities.</summary>
public sealed class EnterCommunityTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task One_signs_in_once_and_goes_over_from_one_community_into_the_other()
    {
        await site.Person(site.Riverside, "何雙", "both@example.org", [Role.Member]);
        await site.In(
            site.Laneside,
            async s =>
                await s.GetRequiredService<ArrivalsFacade>()
                    .Add(
                        Neighbourhood.Someone("何對") with
                        {
                            Account = await s.GetRequiredService<Accounts>().Find("both@example.org"),
                            Roles = [Role.Operator],
                        },
                        default
                    )
        );
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("both@example.org", PeopleSite.Password);
        (await surfer.Text("/people")).ShouldContain("林雅婷");
        (await surfer.Text("/me")).ShouldContain("巷口共創");
        (await Go(surfer, site.Laneside.Id)).Headers.Location!.ToString().ShouldBe("/today", "an operator there, a member here");
        var text = await surfer.Text("/people");
        text.ShouldContain("Mina Sato");
        text.ShouldNotContain("林雅婷");
        (await Go(surfer, site.Riverside.Id)).Headers.Location!.ToString().ShouldBe("/home");
        (await surfer.Text("/people")).ShouldContain("林雅婷");
    }

    [Fact]
    public async Task A_community_that_one_does_not_belong_to_is_answered_like_one_that_never_was()
    {
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("lin@example.org", PeopleSite.Password);
        using var foreign = await Go(surfer, site.Laneside.Id);
        using var none = await Go(surfer, new(Guid.CreateVersion7()));
        (foreign.StatusCode, none.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        (await surfer.Text("/me/communities")).ShouldNotContain("巷口共創");
        (await surfer.Text("/me")).ShouldNotContain("巷口共創");
    }

    private static Task<HttpResponseMessage> Go(Surfer surfer, CommunityId community) =>
        surfer.Post("/me/communities", "/me/community", ("community", community.ToString()));
}
