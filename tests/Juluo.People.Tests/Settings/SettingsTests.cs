using System.Net;
using Juluo.Kernel;
using Juluo.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.People.Tests;

public sealed class SettingsTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task An_operator_changes_what_the_community_says_of_itself_and_a_domain_leads_to_it()
    {
        using var chief = await site.Chief();
        (await Change(chief, "Not a zone", "brick", "")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Change(chief, "Asia/Taipei", "#ff0000", "")).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity,
            "only colours that keep their contrast"
        );
        (await Change(chief, "Asia/Taipei", "brick", "https://x.example")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Change(chief, "Asia/Taipei", "brick", "Lane.Example.org")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await chief.Text("/settings")).ShouldContain("data-accent=\"brick\"");

        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "lane.example.org" } };
        (await (await client.SendAsync(request)).Content.ReadAsStringAsync()).ShouldContain("新的句子");
        (await site.Database.Ask<string>("select detail::text from kernel.audit where deed = 'kernel.settings'"))!.ShouldContain(
            "lane.example.org"
        );
    }

    [Fact] // seen to fail without the policy own_settings: the row of the other community changes
    public async Task A_page_changes_no_other_community()
    {
        await site.In(
            site.Riverside,
            async s =>
            {
                await using var other = s.GetRequiredService<Work>()
                    .Command("update kernel.community set name_zh = '佔領' where id = $1", site.Laneside.Id.Value);
                (await other.ExecuteNonQueryAsync()).ShouldBe(0);
            }
        );
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            site.In(
                site.Riverside,
                async s =>
                {
                    await using var slug = s.GetRequiredService<Work>()
                        .Command("update kernel.community set slug = 'taken' where id = $1", site.Riverside.Id.Value);
                    await slug.ExecuteNonQueryAsync();
                }
            )
        );
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private static Task<HttpResponseMessage> Change(Surfer chief, string zone, string accent, string domain) =>
        chief.Post(
            "/settings",
            "/settings/community",
            ("nameZh", "河岸共作室"),
            ("nameEn", "Riverside"),
            ("sentenceZh", "新的句子"),
            ("sentenceEn", "新的句子 A new sentence"),
            ("zone", zone),
            ("language", "en"),
            ("accent", accent),
            ("domain", domain)
        );
}
