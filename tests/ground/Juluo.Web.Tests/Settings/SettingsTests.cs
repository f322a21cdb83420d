using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Web.Tests;

public sealed class SettingsTests(SettingsTests.HostedSite site) : IClassFixture<SettingsTests.HostedSite>
{
    /// <summary>Reports the address by which it is reached.</summary>
    public sealed class HostedSite : QuietSite
    {
        protected override IReadOnlyList<string> Arguments => [.. base.Arguments, "--Juluo:Address", "http://juluo.example.com"];
    }

    [Fact]
    public async Task An_operator_changes_what_the_community_says_of_itself_and_a_domain_leads_to_it()
    {
        using var chief = await site.Chief();
        (await Change(chief, "Not a zone", "brick", "")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Change(chief, "Asia/Taipei", "#ff0000", "")).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity,
            "only colours that keep their contrast"
        );
        (await Change(chief, "Asia/Taipei", "brick", "")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await chief.Text("/settings")).ShouldContain("<body data-accent=\"brick\"");
        (await Front("lane.example.org")).ShouldNotContain("巷口共創");
        await Give(site.Laneside, "lane.example.org");
        (await Front("lane.example.org")).ShouldContain("巷口共創");
        (await site.Database.Ask<string>("select detail::text from postgres.audit where action = 'web.settings'"))!.ShouldContain("brick");
        await Give(site.Laneside, null);
    }

    [Fact]
    public void One_language_is_enough_for_what_the_community_says_of_itself()
    {
        var before = site.Riverside;
        var changed = ChangeCommunitySettings.Of(new(new(en: "Riverside"), new(zh: "一起\r\n工作。"), before.ZoneId), before);
        ChangeCommunitySettings.Check(changed).ShouldBeEmpty();
        (changed.Name.Zh, changed.Sentence.En).ShouldBe(("Riverside", "一起 工作。"));
        ChangeCommunitySettings
            .Check(ChangeCommunitySettings.Of(new(Zone: before.ZoneId), before))
            .ShouldBe([new NameMissing("name.zh"), new Missing("sentence.zh")]);
    }

    [Fact]
    public async Task A_site_that_is_named_in_one_language_is_called_so_in_both()
    {
        using var chief = await site.Chief();
        using var nameless = await chief.Post("/settings/sites", "/settings/sites", ("name.zh", " "), ("name.en", ""), ("slug", "hill"));
        nameless.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await nameless.Content.ReadAsStringAsync()).ShouldContain("id=\"settings-sites-name-zh-error\"");
        using var added = await chief.Post("/settings/sites", "/settings/sites", ("name.zh", ""), ("name.en", "Hill"), ("slug", "hill"));
        added.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Database.Ask<string>("select name_zh || name_en from web.site where slug = 'hill'")).ShouldBe("HillHill");
    }

    [Theory] // seen to fail: the operator of the one took the installation's host, and the other's, by its settings
    [InlineData("juluo.example.com")]
    [InlineData("{slug}.juluo.example.com")]
    [InlineData("{slug}.example.net")]
    [InlineData("other.example.org")]
    public async Task What_an_operator_sets_leads_no_host_to_their_community(string host)
    {
        host = host.Replace("{slug}", site.Laneside.Slug, StringComparison.Ordinal);
        using var chief = await site.Chief();
        var mine = (await Front(host)).Contains("河岸共作室", StringComparison.Ordinal);
        await Change(chief, "Asia/Taipei", "brick", host);
        site.Services.GetRequiredService<Communities>().Forget();
        (await Front(host)).Contains("河岸共作室", StringComparison.Ordinal).ShouldBe(mine, "whose page it was, it is");
        (await Front(host, $"?{Community.Query}={site.Laneside.Slug}")).ShouldContain("巷口共創");
        (await site.Database.Ask<long>("select count(*) from postgres.community where domain is not null")).ShouldBe(0);
    }

    [Fact] // seen to fail with the order of before: a domain that was given earlier took the installation's own host
    public async Task A_domain_never_leads_the_installations_own_hosts_astray()
    {
        await Give(site.Riverside, "juluo.example.com");
        (await Front("juluo.example.com", $"?{Community.Query}={site.Laneside.Slug}")).ShouldContain("巷口共創");
        await Give(site.Riverside, $"{site.Laneside.Slug}.juluo.example.com");
        (await Front($"{site.Laneside.Slug}.juluo.example.com")).ShouldContain("巷口共創");
        await Give(site.Riverside, "space.example.org");
        (await Front("space.example.org", $"?{Community.Query}={site.Laneside.Slug}")).ShouldContain("巷口共創");
        await Give(site.Riverside, null);
    }

    [Fact] // seen to fail without the policy own_settings: the row of the other community changes
    public async Task A_page_changes_no_other_community()
    {
        await site.In(
            site.Riverside,
            async s =>
            {
                await using var other = s.GetRequiredService<UnitOfWork>()
                    .Command("update postgres.community set name_zh = '佔領' where id = $1", site.Laneside.Id.Value);
                (await other.ExecuteNonQueryAsync()).ShouldBe(0);
            }
        );
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            site.In(
                site.Riverside,
                async s =>
                {
                    await using var slug = s.GetRequiredService<UnitOfWork>()
                        .Command("update postgres.community set slug = 'taken' where id = $1", site.Riverside.Id.Value);
                    await slug.ExecuteNonQueryAsync();
                }
            )
        );
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    /// <summary>Like the installation's operator with bin/juluo domain.</summary>
    private async Task Give(Community community, string? domain)
    {
        await site.Database.Do("update postgres.community set domain = nullif($2, '') where id = $1", community.Id.Value, domain ?? "");
        site.Services.GetRequiredService<Communities>().Forget();
    }

    /// <summary>The front page at a host.</summary>
    private async Task<string> Front(string host, string query = "")
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/" + query) { Headers = { Host = host } };
        using var answer = await client.SendAsync(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> Change(Surfer chief, string zone, string accent, string domain) =>
        chief.Post(
            "/settings",
            "/settings/community",
            ("name.zh", "河岸共作室"),
            ("name.en", "Riverside"),
            ("sentence.zh", "新的句子"),
            ("sentence.en", "新的句子 A new sentence"),
            ("zone", zone),
            ("language", "en"),
            ("accent", accent),
            ("domain", domain)
        );
}
