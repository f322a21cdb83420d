using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>From an empty database to a signed-in operator. Seen to fail: without the person's account (sign-in says 403), and without the check of the short name (a trace).</summary>
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

        // The same operator may found another one; the account stays unchanged.
        var second = await Found("山邊", "--slug", "hillside");
        second.Code.ShouldBe(0, second.Aside);
        second.Said.ShouldContain("its password stays");

        // The first language of visitors depends on the country, unless it is given.
        (await Found("Kiel Yard", "--zone", "Europe/Berlin")).Code.ShouldBe(0);
        (await Found("Tainan Yard", "--language", "en")).Code.ShouldBe(0);
        (await Found("Lyon Yard", "--language", "fr")).Code.ShouldBe(2);
        (
            await site.Database.Ask<string[]>(
                "select array_agg(slug || ' ' || language || ' ' || array_to_string(languages, '+') order by slug) from postgres.community"
            )
        ).ShouldBe(["hillside zh-Hant zh-Hant", "kiel-yard en en", "riverside-studio zh-Hant zh-Hant+en", "tainan-yard en en"]);
        // Earlier, the operator's language was that of the terminal.
        (
            await site.Database.Ask<long>(
                "select count(*) from people.person p join postgres.community c on c.id = p.community_id where p.language is distinct from c.language"
            )
        ).ShouldBe(0);
    }

    [Fact] // before: a field for Chinese beside each, and the name in it
    public async Task Forms_of_a_community_of_one_language_ask_for_texts_once()
    {
        (await Found("Werkbank", "--zone", "Europe/Berlin", "--preset", "cafe")).Code.ShouldBe(0);
        (await Found("河岸工作室", "--english-name", "Riverside Works")).Code.ShouldBe(0);
        site.Services.GetRequiredService<Communities>().Forget(); // otherwise they are known within half a minute
        var once = await Page("werkbank", "/settings");
        once.ShouldContain("name=\"name.en\"");
        once.ShouldContain("value=\"Werkbank\"");
        once.ShouldNotContain("name=\"name.zh\"");
        once.ShouldNotContain("in English");
        var place = await site.Database.Ask<Guid>(
            "select s.id from web.site s join postgres.community c on c.id = s.community_id where c.slug = 'werkbank'"
        );
        var space = await Page("werkbank", $"/sites/{place}/resources/new");
        space.ShouldContain("name=\"about.en\"");
        space.ShouldNotContain(".zh\"");
        var twice = await Page("riverside-works", "/settings");
        twice.ShouldContain("name=\"name.en\"");
        twice.ShouldContain("name=\"name.zh\"");
        (
            await site.Database.Ask<long>(
                "select count(*) from spaces.resource r join postgres.community c on c.id = r.community_id where c.slug = 'werkbank' and r.name_zh <> r.name_en"
            )
        ).ShouldBe(0, "a preset is written in the same language");
        (
            await site.Database.Ask<long>(
                "select count(*) from people.trade t join postgres.community c on c.id = t.community_id where c.slug = 'werkbank' and t.name_zh <> t.name_en"
            )
        ).ShouldBe(0, "and so are the usual professions");
        (
            await site.Database.Ask<string>(
                "select min(g.name_zh) from people.trade t join people.trade g on g.id = t.group_id join postgres.community c on c.id = t.community_id where c.slug = 'werkbank' and t.name_en = 'Photography'"
            )
        ).ShouldBe("Design and image");

        using var client = await Operator("werkbank");
        var token = (await client.GetStringAsync("/settings")).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var empty = await client.PostAsync(
            "/settings/community",
            new FormUrlEncodedContent([
                new("name.en", ""),
                new("sentence.en", "Work."),
                new("zone", "Europe/Berlin"),
                new("language", "en"),
                new("languages", ""),
                new("__RequestVerificationToken", token),
            ])
        );
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var refused = await empty.Content.ReadAsStringAsync();
        refused.ShouldContain("Choose at least one language.");
        refused.ShouldContain("href=\"#settings-community-name-en\"", Shouldly.Case.Sensitive, "errors lead to the field that is there");
        refused.ShouldNotContain("name-zh");
    }

    private async Task<HttpClient> Operator(string slug)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() })
        {
            BaseAddress = site.Address,
            DefaultRequestHeaders = { Host = $"{slug}.localhost" },
        };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var entered = await client.PostAsJsonAsync("/sign-in", new { Email = "mina@example.org", Password });
        entered.IsSuccessStatusCode.ShouldBeTrue(await entered.Content.ReadAsStringAsync());
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    private async Task<string> Page(string slug, string path)
    {
        using var client = await Operator(slug);
        using var page = await client.GetAsync(path);
        page.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await page.Content.ReadAsStringAsync();
    }

    private Task<Launch.Ended> Found(params string[] more) =>
        Launch.Run(
            site.Database.ConnectionString,
            Password + "\n",
            ["found", .. more, "--operator-email", "mina@example.org", "--operator-name", "林怡君"]
        );
}
