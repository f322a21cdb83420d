using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>The public pages as a community's website: the view of a stranger and of a search engine.</summary>
public sealed class PublicPageTests(FoundedSite site) : IClassFixture<FoundedSite>
{
    [Fact]
    public async Task A_word_leads_somewhere_or_is_not_there_and_so_it_is_on_the_map()
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        var front = await http.GetStringAsync("/?language=en");
        front.ShouldContain("<h1>Working together.</h1>");
        foreach (var path in (string[])["/places", "/visit", "/day-pass"])
            front.ShouldNotContain($"href=\"{path}\"");
        front.ShouldContain("href=\"/plans\"");
        (await http.GetStringAsync("/sitemap.xml")).ShouldNotContain("/visit");

        var here = (await site.Services.GetRequiredService<Communities>().All(default))[0].Id.Value;
        var house = Guid.CreateVersion7();
        await site.Database.Do(
            "insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, $2, 'main', '本館', 'Main', 'Asia/Taipei')",
            here,
            house
        );
        await site.Database.Do("insert into spaces.site_details (community_id, site_id, for_visitors) values ($1, $2, true)", here, house);
        await site.Database.Do(
            "insert into spaces.opening (community_id, site_id, weekday, opens, closes) select $1, $2, d, 540, 1080 from generate_series(1, 7) d",
            here,
            house
        );
        await site.Database.Do(
            "insert into plans.pass (community_id, id, kind, name_zh, name_en, quantity, amount, valid_days, made_at) values ($1, gen_random_uuid(), 'day', '日票', 'Day pass', 1, 35000, 30, now())",
            here
        );
        front = await http.GetStringAsync("/?language=en");
        foreach (var path in (string[])["/places", "/visit", "/day-pass"])
            front.ShouldContain($"href=\"{path}\"");
        // A person who followed an old link finds the same words above the sentence that explains it.
        using var lost = await http.GetAsync(new Uri("/nowhere", UriKind.Relative));
        lost.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        var page = await lost.Content.ReadAsStringAsync();
        foreach (var path in (string[])["/places", "/plans", "/visit", "/day-pass", "/sign-in"])
            page.ShouldContain($"href=\"{path}\"");
        front.ShouldContain("Day pass NT$350");
        front.ShouldContain("\"@type\":\"LocalBusiness\"");
        var map = await http.GetStringAsync("/sitemap.xml");
        foreach (var path in (string[])["/places", "/visit", "/day-pass", $"/sites/{house}"])
            map.ShouldContain(path);
    }

    [Fact]
    public async Task Each_public_page_says_in_the_readers_language_what_it_is_and_where_it_is_found()
    {
        // Without cookies, which would keep the first language.
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Address };
        foreach (
            var (language, title) in new[] { (Languages.English, "Plans and prices · Riverside"), (Languages.Chinese, "方案與價目 · 河岸") }
        )
        {
            var page = await http.GetStringAsync($"/plans?language={language}");
            page.ShouldContain($"<title>{title}</title>");
            page.ShouldContain("<meta name=\"description\" content=\"");
            page.ShouldContain($"<link rel=\"canonical\" href=\"{site.Address}plans?community=riverside&amp;language={language}\"");
            foreach (var other in Languages.All)
                page.ShouldContain($"hreflang=\"{other}\" href=\"{site.Address}plans?community=riverside&amp;language={other}\"");
        }
    }
}
