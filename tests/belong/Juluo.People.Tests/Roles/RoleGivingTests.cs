using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

/// <summary>No one grants permissions they do not have: not by a role, not by an invitation or a table, not by a token, and not long after they proved their identity.</summary>
public sealed partial class RoleGivingTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact] // seen to fail: a person with only people.manage got 303 and became an operator
    public async Task Who_brings_people_in_makes_nobody_an_operator()
    {
        var (greeter, surfer) = await Holder("greeter@example.org", "people.manage");
        using var _ = surfer;
        var ways = new (string Action, (string, string)[] Fields)[]
        {
            ($"/people/{greeter}/roles", [("role", "Operator")]),
            ("/settings/roles", [("name.zh", "全能"), ("name.en", "All"), ("permissions", "web.settings")]),
            ("/invitations", [("email", "accomplice@example.org"), ("role", "Operator")]),
            ("/invitations/links", [("most", "3"), ("until", "2026-12-01"), ("role", "FrontDesk")]),
            ("/invitations/sheets", [("text", "accomplice@example.org"), ("role", "Operator")]),
        };
        foreach (var (action, fields) in ways)
            (await surfer.Post("/invitations", action, fields)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, action);

        var table = await surfer.Post(
            "/people/import",
            "/people/imports",
            ("text", "name,email,roles\n同夥,accomplice@example.org,operator")
        );
        var sheet = table.Headers.Location!.ToString();
        (await surfer.Post(sheet, $"{sheet}/writing")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await surfer.Post("/invitations", "/invitations", ("email", "newcomer@example.org"), ("role", "Member"))).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther,
            "members come in as before"
        );
        (await Operators(greeter)).ShouldBe(0);
        (await surfer.Get("/settings/tokens")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory] // before: not that of an alliance manager, whose menu has a group that an operator's lacks
    [MemberData(nameof(Roles))]
    public void An_operator_may_give_every_built_in_role(Role role)
    {
        var app = Juluo.Host.Modules.App;
        var chief = Caller.Visitor(site.Riverside, Languages.English) with { Permissions = app.Allowed([Role.Operator]).ToHashSet() };
        RoleGiving.May(app, chief, app.Allowed([role])).ShouldBeTrue();
    }

    [Fact] // seen to fail: a role with web.settings was made, and taken, by a person with only people.manage and the right to grant roles
    public async Task Nobody_gives_or_takes_what_they_do_not_have()
    {
        var (keeper, surfer) = await Holder("keeper@example.org", "people.manage", "people.roles", "spaces.reception");
        using var _ = surfer;
        Task<HttpResponseMessage> Add(string name, string permission) =>
            surfer.Post("/settings/roles", "/settings/roles", ("name.zh", name), ("name.en", name), ("permissions", permission));
        (await Add("更大", "web.settings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Add("接待", "spaces.reception")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = $"/people/{keeper}/membership";
        (await surfer.Post(page, $"/people/{keeper}/roles", ("role", "Operator"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await surfer.Post(page, $"/people/{site.Operator}/roles/removal", ("role", "Operator"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await surfer.Post(page, $"/people/{site.Member}/roles", ("role", "Mentor"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var chief = await site.Chief();
        await chief.Post(
            "/settings/roles",
            "/settings/roles",
            ("name.zh", "總管"),
            ("name.en", "Steward"),
            ("permissions", "web.settings")
        );
        var steward = await site.Database.Ask<Guid>("select id from people.role where name_zh = '總管'");
        (await surfer.Post(page, $"/people/{keeper}/roles", ("role", $"{steward}"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (
            await surfer.Post(
                "/settings/roles",
                $"/settings/roles/{steward}",
                ("name.zh", "總管"),
                ("name.en", "Steward"),
                ("permissions", "spaces.reception")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "what it may do is taken from its holders");
        (await surfer.Post("/settings/roles", $"/settings/roles/{steward}/removal")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await chief.Post("/settings/roles", $"/settings/roles/{steward}/removal");
        (await surfer.Post("/settings/roles", $"/settings/roles/{steward}/return")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Operators(keeper)).ShouldBe(0);
    }

    [Fact] // seen to fail with RefusesToEnd left out of both: 303, and the second operator was paused
    public async Task Nobody_pauses_or_ends_who_may_more_than_they_do()
    {
        var (_, surfer) = await Holder("ender@example.org", "people.manage");
        using var _2 = surfer;
        var second = await site.Person(site.Riverside, "何二", "second@example.org", [Role.Member, Role.Operator]);
        var plain = await site.Person(site.Riverside, "何平", "plain2@example.org", [Role.Member]);
        foreach (var way in (string[])["pause", "departure"])
        {
            (await surfer.Post($"/people/{second}/membership", $"/people/{second}/{way}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await surfer.Post($"/people/{plain}/membership", $"/people/{plain}/{way}")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        (
            await surfer.Post(
                $"/people/{second}/membership",
                $"/people/{second}/trial",
                ("until", $"{site.Clock.GetUtcNow().AddDays(9):yyyy-MM-dd}")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "a trial ends by itself");
        (await surfer.Text($"/people/{second}/membership")).ShouldNotContain($"/people/{second}/pause");
        (await Operators(second)).ShouldBe(1);
        await site.Database.Do("delete from people.membership where person_id = $1 and role = 'operator'", second.Value);
    }

    [Fact] // seen to fail: a personal token of people.manage answered 200 and made an operator
    public async Task No_token_gives_roles()
    {
        var helper = await site.Person(site.Riverside, "何助", "helper@example.org", [Role.Member]);
        using var chief = await site.Chief();
        using var made = await chief.Post(
            "/me/tokens",
            "/me/tokens",
            [
                ("name", "試"),
                ("days", "30"),
                .. site
                    .Services.GetRequiredService<App>()
                    .Permissions.Where(p => p.Value.Contains(Role.Operator))
                    .Select(p => ("scopes", p.Key)),
            ]
        );
        using var program = new HttpClient { BaseAddress = site.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            Token().Match(await chief.Text(made.Headers.Location!.ToString())).Value
        );
        var ways = new (string Path, object Body)[]
        {
            ($"/people/{helper}/roles", new { role = "Operator" }),
            ($"/people/{helper}/roles/removal", new { role = "Member" }),
            ("/settings/roles", new { name = new { zh = "程式", en = "Program" }, permissions = new[] { "people.see" } }),
            ("/invitations", new { email = "program@example.org", role = "operator" }),
        };
        foreach (var (path, body) in ways)
            (await program.PostAsJsonAsync(path, body)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        (await program.PostAsJsonAsync("/invitations", new { email = "program@example.org", role = "member" })).StatusCode.ShouldBe(
            HttpStatusCode.Created
        );
        (await Operators(helper)).ShouldBe(0);
    }

    [Fact] // seen to fail: an hour after signing in the role was given
    public async Task Roles_are_given_by_somebody_who_showed_a_short_while_ago_who_they_are()
    {
        var aide = await site.Person(site.Riverside, "何副", "aide@example.org", [Role.Member]);
        using var chief = await site.Chief();
        site.Clock.Pass(TimeSpan.FromMinutes(16));
        var page = $"/people/{aide}/membership";
        var refused = await chief.Post(page, $"/people/{aide}/roles", ("role", "FrontDesk"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("/sign-in?back=");
        (
            await chief.Post("/settings/roles", "/settings/roles", ("name.zh", "晚到"), ("name.en", "Late"), ("permissions", "people.see"))
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await chief.Post("/invitations", "/invitations", ("email", "desk2@example.org"), ("role", "FrontDesk"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await chief.Post("/invitations", "/invitations", ("email", "plain@example.org"), ("role", "Member"))).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        await chief.Post("/me/security", "/me/proof", ("current", PeopleSite.Password));
        (await chief.Post(page, $"/people/{aide}/roles", ("role", "FrontDesk"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    /// <summary>A member with one custom role, signed in.</summary>
    private async Task<(PersonId Person, Surfer Surfer)> Holder(string email, params string[] permissions)
    {
        var person = await site.Person(site.Riverside, email.Split('@')[0], email, [Role.Member]);
        var role = Guid.CreateVersion7();
        await site.Database.Do(
            "insert into people.role (community_id, id, name_zh, name_en, permissions) values ($1, $2, $3, $3, $4)",
            site.Riverside.Id.Value,
            role,
            email,
            permissions
        );
        await site.Database.Do(
            "insert into people.role_grant (community_id, id, person_id, role_id, since) values ($1, $2, $3, $4, '2026-01-05')",
            site.Riverside.Id.Value,
            Guid.CreateVersion7(),
            person.Value,
            role
        );
        var surfer = new Surfer(site.Address);
        await surfer.SignIn(email, PeopleSite.Password);
        return (person, surfer);
    }

    private Task<long> Operators(PersonId person) =>
        site.Database.Ask<long>("select count(*) from people.membership where person_id = $1 and role = 'operator'", person.Value);

    [GeneratedRegex("juluo_[A-Za-z0-9_-]{64}", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
