using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

public sealed class RoleTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task A_role_of_the_communitys_own_gives_its_permissions_until_it_is_taken_or_ended()
    {
        var host = await site.Person(site.Riverside, "何待", "host@example.org", [Role.Member]);
        using var chief = await site.Chief();
        (await chief.Post("/settings/roles", "/settings/roles", ("name.zh", "值日生"), ("name.en", "Host of the day"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity,
            "a role without permissions is none"
        );
        (
            await chief.Post(
                "/settings/roles",
                "/settings/roles",
                ("name.zh", "值日生"),
                ("name.en", "Host of the day"),
                ("permissions", "people.fly")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "no room declares that");
        (
            await chief.Post(
                "/settings/roles",
                "/settings/roles",
                ("name.zh", "值日生"),
                ("name.en", "Host of the day"),
                ("permissions", "web.today")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (
            await chief.Post(
                "/settings/roles",
                "/settings/roles",
                ("name.zh", "值日生"),
                ("name.en", "Again"),
                ("permissions", "web.today")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var role = await site.Database.Ask<Guid>("select id from people.role where name_zh = '值日生'");

        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("host@example.org", PeopleSite.Password);
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var page = $"/people/{host}/membership";
        (await chief.Post(page, $"/people/{host}/roles", ("role", $"{role}"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await chief.Post(page, $"/people/{host}/roles", ("role", $"{role}"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await chief.Post("/settings/roles", $"/settings/roles/{role}/removal")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await chief.Post("/settings/roles", $"/settings/roles/{role}/return");
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await chief.Post(page, $"/people/{host}/roles/removal", ("role", $"{role}"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.LetterTo("host@example.org")).Text.ShouldContain("值日生");
    }

    [Fact]
    public async Task A_role_at_one_site_holds_there_and_nowhere_else()
    {
        var desk = await site.Person(site.Riverside, "何台", "desk@example.org", [Role.Member]);
        using var chief = await site.Chief();
        (
            await chief.Post("/settings/sites", "/settings/sites", ("name.zh", "東門館"), ("name.en", "East Gate"), ("slug", "East Gate"))
        ).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (
            await chief.Post("/settings/sites", "/settings/sites", ("name.zh", "東門館"), ("name.en", "East Gate"), ("slug", "east-gate"))
        ).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (
            await chief.Post("/settings/sites", "/settings/sites", ("name.zh", "另一館"), ("name.en", ""), ("slug", "east-gate"))
        ).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var east = new SiteId(await site.Database.Ask<Guid>("select id from web.site where slug = 'east-gate'"));
        (
            await chief.Post($"/people/{desk}/membership", $"/people/{desk}/roles", ("role", "FrontDesk"), ("site", $"{east}"))
        ).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("desk@example.org", PeopleSite.Password);
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.OK, "the day of that site");
        (await surfer.Get("/deposits")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "what is the whole community's");

        var account = await site.Database.Ask<Guid>("select account_id from people.person where id = $1", desk.Value);
        await site.In(
            site.Riverside,
            async s =>
            {
                var member = await MemberCalling.Find(s.GetRequiredService<UnitOfWork>(), account, default);
                var caller = site.Riverside.AsCaller(desk) with
                {
                    PermissionsAt = MemberCalling.AllowedAt(s.GetRequiredService<App>(), member!),
                };
                caller.May("web.today", east).ShouldBeTrue();
                caller.May("web.today", new SiteId(desk.Value)).ShouldBeFalse();
                caller.May("web.today").ShouldBeFalse();
            }
        );
    }

    [Fact]
    public async Task An_operator_sees_what_a_role_sees_and_can_do_nothing_meanwhile()
    {
        using var chief = await site.Chief();
        (await chief.Post("/settings/roles", "/seeing-as", ("role", "Member"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await chief.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var home = await chief.Text("/home");
        home.ShouldContain("/seeing-as/end");
        (await chief.Post("/home", "/me/pause")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "looking is not doing");
        (await chief.Post("/home", "/seeing-as/end")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await chief.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact] // seen to fail with the permissions of the role that is looked through; before, it returned without asking anything
    public async Task Seeing_as_a_role_never_shows_more_than_ones_own()
    {
        var keeper = await site.Person(site.Riverside, "何管", "keeper@example.org", [Role.Member]);
        using var chief = await site.Chief();
        await chief.Post("/settings/roles", "/settings/roles", ("name.zh", "名冊"), ("name.en", "Rolls"), ("permissions", "people.manage"));
        var role = await site.Database.Ask<Guid>("select id from people.role where name_zh = '名冊'");
        await chief.Post($"/people/{keeper}/membership", $"/people/{keeper}/roles", ("role", $"{role}"));
        using var surfer = new Surfer(site.Address);
        await surfer.SignIn("keeper@example.org", PeopleSite.Password);
        (await surfer.Post("/home", "/seeing-as", ("role", "Operator"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await surfer.Get("/invitations")).StatusCode.ShouldBe(HttpStatusCode.OK, "both may");
        (await surfer.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "operators may, and who looks may not");
    }

    [Fact]
    public async Task The_last_operator_cannot_lose_the_role_by_a_page()
    {
        var house = await Neighbourhood.Found(site.Services, "獨木");
        var only = await site.Person(house, "何獨", "only@example.org", [Role.Operator]);
        await site.In(
            house,
            async s =>
                (await s.GetRequiredService<RoleStore>().Take(only, Role.Operator, null, null, default))
                    .Errors.Single()
                    .ShouldBe(new MembershipErrors.LastOperator())
        );
    }
}
