using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Juluo.Journeys;

/// <summary>The basis of the journeys: the browser shows, refuses and reports what they rely on.</summary>
public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string Page = """
        <!doctype html><html lang="zh-Hant"><title>聚落</title><meta name="viewport" content="width=device-width">
        <main><h1>聚落</h1><p id="p">安靜</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>
        <noscript>without</noscript><script nonce="n">document.getElementById('p').textContent = 'ran'</script>
        """;

    // Its paragraph is as black as the other page's, but its background is not the same.
    private const string PalePage = """
        <!doctype html><html lang="zh-Hant"><title>聚落</title><style>div { opacity: .4 }</style><main><h1>聚落</h1><div><p>安靜</p></div></main>
        """;

    private readonly WebApplication program = Program();
    private Uri Address => new(program.Urls.First());

    public Task InitializeAsync() => program.StartAsync();

    [Theory]
    [InlineData(390, "light", "zh-Hant")]
    [InlineData(1280, "dark", "en")]
    public async Task A_look_becomes_a_picture_with_its_width_theme_and_language_in_the_name(int width, string theme, string language)
    {
        await using var visit = await browser.Open(Address, new(width, theme, language));
        await visit.Go("/");
        // An earlier file there would be mistaken for this one.
        var before = new FileInfo(Path.Combine(Repository.Root, "artifacts", "journeys", $"ground-{width}-{theme}-{language}.png"));
        if (before.Exists)
            before.Delete();
        await visit.Picture("ground");
        File.Exists(before.FullName).ShouldBeTrue();
        (await visit.Page.EvaluateAsync<int>("innerWidth")).ShouldBe(width);
        (await visit.Page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches")).ShouldBe(theme == "dark");
        visit.Strangers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_the_page_stays_as_the_server_sent_it()
    {
        await using var visit = await browser.Open(Address, Look.WithoutScripts);
        await visit.Go("/");
        (await visit.Page.TextContentAsync("#p")).ShouldBe("安靜");
    }

    [Fact]
    public async Task A_break_of_the_policy_and_an_error_of_the_server_are_noticed()
    {
        await using var visit = await browser.Open(Address);
        await visit.Go("/");
        visit.Problems.ShouldBeEmpty();
        await visit.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')");
        await visit.Go("/broken");
        visit.Problems.ShouldContain(p => p.StartsWith("500", StringComparison.Ordinal));
        visit.Problems.ShouldContain(p => p.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact] // the page's picture has no alternative text
    public async Task Axe_reaches_through_the_policy_and_finds_what_is_wrong()
    {
        await using var visit = await browser.Open(Address);
        await visit.Go("/");
        (await visit.Axe()).ShouldContain(line => line.StartsWith("image-alt", StringComparison.Ordinal));
        visit.Problems.ShouldBeEmpty();
    }

    [Fact] // seen to fail with inks that know nothing of what lies behind them
    public async Task Colours_that_cannot_be_read_are_found_on_each_page_that_has_them()
    {
        await using var visit = await browser.Open(Address);
        await visit.Go("/");
        (await visit.AxeOfColours()).ShouldBeEmpty();
        for (var page = 0; page < 2; page++)
        {
            await visit.Go("/pale");
            (await visit.AxeOfColours()).ShouldHaveSingleItem().ShouldStartWith("color-contrast");
            (await visit.Axe()).ShouldContain(line => line.StartsWith("color-contrast", StringComparison.Ordinal));
        }
    }

    public async Task DisposeAsync() => await program.DisposeAsync();

    private static WebApplication Program()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var made = builder.Build();
        made.Use(
            (context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy =
                    "default-src 'self'; img-src data:; script-src 'nonce-n'; style-src "
                    + (context.Request.Path == "/pale" ? "'unsafe-inline'" : "'self'");
                return next();
            }
        );
        made.MapGet("/", () => Results.Content(Page, "text/html; charset=utf-8"));
        made.MapGet("/pale", () => Results.Content(PalePage, "text/html; charset=utf-8"));
        made.MapGet("/broken", () => Results.Content("broken", statusCode: 500));
        made.MapGet("/favicon.ico", () => Results.NoContent());
        return made;
    }
}
