using System.Net;
using System.Text;

namespace Juluo.Organisations.Tests;

public sealed class OrganisationTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    [Fact]
    public async Task A_member_adds_their_studio_and_only_those_concerned_change_it()
    {
        using var member = await In("lin@example.org");
        using var added = await member.Post(
            "/organisations",
            "/organisations",
            ("name", "留白設計"),
            ("kind", "studio"),
            ("site", "margin.example.org")
        );
        added.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = added.Headers.Location!.ToString();
        (await member.Text(page)).ShouldContain("https://margin.example.org");
        (await member.Post(page, page + "/positions", ("title", "設計師"), ("since", "2025-03-01"))).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await member.Post(page, page + "/positions", ("title", "設計師"), ("since", "2025-06-01"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity,
            "held in this time already"
        );
        (await member.Text($"/people/{site.Member}")).ShouldContain("留白設計");
        (await member.Post(page, page + "/postings", ("kind", "need"), ("text", "找裝訂廠"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var other = await In("dao@example.org", "道");
        (await other.Text(page)).ShouldContain("找裝訂廠");
        (await other.Post("/organisations", page, ("name", "別人的"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var chief = await In("chou@example.org");
        (await chief.Post(page, page, ("name", "留白設計工作室"), ("kind", "studio"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await member.Post("/organisations", "/organisations", ("name", "留白設計工作室"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );

        // A person who hides where they work is in no list of people who work there.
        (await member.Post("/me/profile", "/me/visibility", ("positions", "nobody"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await other.Text(page)).ShouldNotContain("林雅婷");
        (await other.Text($"/people/{site.Member}")).ShouldNotContain("留白設計");
        (await other.Json(page)).ShouldNotContain("林雅婷");
        (await member.Text(page)).ShouldContain("林雅婷");
    }

    [Fact]
    public async Task A_file_is_looked_at_first_and_written_twice_is_written_once()
    {
        const string Csv =
            "name,kind,trade,outside,buys_from,makes_for\n河岸編輯室,studio,文字編輯,no,,\n臺北印刷,firm,印刷,no,河岸編輯室,三重裝訂\n三重裝訂,firm,裝訂,yes,,\n'=cmd|calc,firm,,no,,\n";
        using var chief = await In("chou@example.org");
        await chief.Post("/people", "/language", ("language", "en"));
        (await Read(chief, Csv, write: false)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await chief.Text("/organisations")).ShouldContain("nothing is saved yet. The import would add 4");
        (await chief.Text("/organisations")).ShouldNotContain("三重裝訂");
        await Read(chief, Csv, write: true);
        (await chief.Text("/organisations")).ShouldContain("4 added, 0 changed, 0 unchanged; 2 new links.");
        var sent = await chief.Text("/organisations/export");
        sent.ShouldContain("'=cmd|calc");
        await Read(chief, sent, write: true);
        (await chief.Text("/organisations")).ShouldContain("0 added, 0 changed");
        var chain = await chief.Text("/organisations/chain");
        chain.ShouldContain("No organisation here covers 裝訂");
        // The same name in the other spelling is the same.
        await Read(chief, "name,kind,trade\n台北印刷,firm,印刷\n", write: false);
        (await chief.Text("/organisations")).ShouldContain("would add 0");
        using var wrong = await Read(chief, "name,kind,buys_from\n甲,castle,\n乙,firm,沒有這家\n", write: true);
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility
            .HtmlDecode(await wrong.Content.ReadAsStringAsync())
            .ShouldContain("Line 2: “castle” in kind: Use one of these kinds: firm, studio,");
        using var member = await In("lin@example.org");
        (await member.Get("/organisations/export")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> Read(Surfer who, string csv, bool write) =>
        who.PostFile(
            "/organisations",
            "/organisations/import",
            "file",
            "them.csv",
            new ByteArrayContent(Encoding.UTF8.GetBytes(csv)),
            write ? [("write", "true")] : []
        );

    private async Task<Surfer> In(string email, string? newcomer = null)
    {
        if (newcomer is not null)
            await site.Person(site.Riverside, newcomer, email, [Role.Member]);
        var surfer = new Surfer(site.Address);
        (await surfer.SignIn(email, PeopleSite.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return surfer;
    }
}
