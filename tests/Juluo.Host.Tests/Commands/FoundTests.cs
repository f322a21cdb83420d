using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Juluo.Host.Tests;

/// <summary>From an empty database to an operator who is in. Seen to fail: without the person's account (sign-in says 403), and without the look at the short name (a trace).</summary>
public sealed class FoundTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task A_community_is_founded_and_its_first_operator_signs_in()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() })
        {
            BaseAddress = site.Address,
        };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var nobody = await client.GetAsync("/sign-in");
        nobody.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await nobody.Content.ReadAsStringAsync()).ShouldContain("bin/juluo found");

        var founded = await Found("河岸共作室", "--english-name", "Riverside Studio", "--json");
        founded.Code.ShouldBe(0, founded.Aside);
        var told = JsonDocument.Parse(founded.Said).RootElement;
        told.GetProperty("slug").GetString().ShouldBe("riverside-studio");
        told.GetProperty("zone").GetString().ShouldBe("Asia/Taipei");

        using var entered = await client.PostAsJsonAsync("/sign-in", new { Email = "mina@example.org", Password });
        (await entered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("to").GetString().ShouldBe("/today");
        (await client.GetAsync("/today")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var again = await Found("河岸共作室", "--english-name", "Riverside Studio");
        again.Code.ShouldBe(2);
        again.Aside.ShouldContain("riverside-studio exists already: 河岸共作室");

        // The same operator may begin another; the account stays as it is.
        var second = await Found("山邊", "--slug", "hillside");
        second.Code.ShouldBe(0, second.Aside);
        second.Said.ShouldContain("its password stays");

        // What visitors read first goes by where it is, unless it is said.
        (await Found("Kiel Yard", "--zone", "Europe/Berlin")).Code.ShouldBe(0);
        (await Found("Tainan Yard", "--language", "en")).Code.ShouldBe(0);
        (await Found("Lyon Yard", "--language", "fr")).Code.ShouldBe(2);
        (await site.Database.Ask<string[]>("select array_agg(slug || ' ' || language order by slug) from postgres.community")).ShouldBe([
            "hillside zh-Hant",
            "kiel-yard en",
            "riverside-studio zh-Hant",
            "tainan-yard en",
        ]);
        // Before: the operator read what the terminal spoke.
        (
            await site.Database.Ask<long>(
                "select count(*) from people.person p join postgres.community c on c.id = p.community_id where p.language is distinct from c.language"
            )
        ).ShouldBe(0);
    }

    private Task<Launch.Ended> Found(params string[] more) =>
        Launch.Run(
            site.Database.ConnectionString,
            Password + "\n",
            ["found", .. more, "--operator-email", "mina@example.org", "--operator-name", "林怡君"]
        );
}
