using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>A host name of a community, in an installation that was founded on an empty database.</summary>
public sealed class DomainTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact] // seen to fail with Domains.Check left out: hillside.example.org was riverside's
    public async Task A_domain_is_given_on_the_server_and_leads_to_its_community_alone()
    {
        foreach (var (name, slug) in new[] { ("河岸共作室", "riverside"), ("山邊工坊", "hillside") })
            (
                await Run("found", name, "--slug", slug, "--operator-email", $"{slug}@example.org", "--operator-name", "林怡君")
            ).Code.ShouldBe(0);
        (await At("space.example.org")).ShouldContain("河岸共作室", customMessage: "the oldest, as at any host that is nobody's");

        (await Run("domain", "hillside", "space.example.org")).Code.ShouldBe(0);
        (await At("space.example.org")).ShouldContain("山邊工坊");
        (await At("riverside.example.org")).ShouldContain("河岸共作室");
        (await At("hillside.example.org")).ShouldContain("山邊工坊");
        (await Run("domain")).Said.ShouldBe("riverside\t-\nhillside\tspace.example.org\n");

        foreach (
            var (domain, why) in new[]
            {
                ("space.example.org", "Another community"),
                ("hillside.example.org", "hillside"),
                ("not a domain", "not a domain"),
                ("localhost", "localhost"),
            }
        )
        {
            var refused = await Run("domain", "riverside", domain);
            refused.Code.ShouldBe(2, domain);
            refused.Aside.ShouldContain(why);
        }

        (await Run("domain", "riverside")).Code.ShouldBe(2);
        (await Run("domain", "nowhere", "nowhere.example.org")).Code.ShouldBe(2);
        (await Run("domain", "hillside", "--none")).Code.ShouldBe(0);
        (await At("space.example.org")).ShouldContain("河岸共作室");
    }

    private async Task<string> At(string host)
    {
        site.Services.GetRequiredService<Communities>().Forget();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = host } };
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<Launch.Ended> Run(params string[] args) => Launch.Run(site.Database.ConnectionString, "correct horse battery\n", args);
}
