using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Pictures.Tests;

/// <summary>The cover, the logo and the colour of the community: set on one page, shown on all.</summary>
public sealed partial class CommunityPublicPageTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    // A red square of 2 × 2 pixels, two of which are transparent.
    private static readonly byte[] Transparent = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4nGNgAIL/IAQmgAAAI+4D/fvVbh0AAAAASUVORK5CYII="
    );

    [Fact]
    public async Task A_cover_and_a_logo_are_seen_by_everybody_and_taken_back_with_one_press()
    {
        using var chief = await Chief();
        using var visitor = new Surfer(site.Address);
        (await Send(chief, "logo")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Send(chief, "cover")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var front = await visitor.Text("/");
        var (logo, cover) = (Address(front, "logo"), Address(front, "cover"));
        front.ShouldContain($"<link rel=\"icon\" href=\"{logo}\" type=\"image/webp\"");
        front.ShouldContain("class=\"hero-picture\" src=\"" + cover);
        front.ShouldContain("property=\"og:image\" content=\"");
        (await visitor.Text("/manifest.webmanifest")).ShouldContain("512x512");
        foreach (var address in (string[])[logo, cover])
        {
            using var picture = await visitor.Get(address);
            picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
            var bytes = await picture.Content.ReadAsByteArrayAsync();
            bytes.AsSpan().IndexOf("ALPH"u8).ShouldBeGreaterThan(0, "what was transparent stays so");
        }

        (await chief.Post("/settings/face", "/settings/face/logo/removal")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await visitor.Text("/")).ShouldNotContain("/face/logo/");
        (await visitor.Get(logo)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var change = await site.Database.Ask<Guid>("select id from pictures.community_logo order by id desc limit 1");
        (await chief.Post("/settings/face", $"/settings/face/logo/{change}/restoration")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Address(await visitor.Text("/"), "logo").ShouldBe(logo);
        (await chief.Post("/settings/face", $"/settings/face/logo/{change}/restoration")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_picture_whose_file_is_missing_is_not_found_and_its_page_stands()
    {
        using var chief = await Chief();
        (await Send(chief, "cover")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var visitor = new Surfer(site.Address);
        var cover = Address(await visitor.Text("/"), "cover");
        var key = (await site.Database.Ask<string>("select file_key from pictures.community_cover order by id desc limit 1"))!;
        await site.Services.GetRequiredService<IFileStore>().Remove(site.Riverside.Id, key, default);
        using var missing = await visitor.Get(cover);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        missing.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await visitor.Get("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_who_may_change_the_settings_changes_the_face_and_a_drawing_is_no_logo()
    {
        using var member = new Surfer(site.Address);
        await member.SignIn("lin@example.org", PeopleSite.Password);
        (await member.Get("/settings/face")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var chief = await Chief();
        using var svg = new ByteArrayContent("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray());
        svg.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        (await chief.PostFile("/settings/face", "/settings/face/logo", "photo", "logo.png", svg)).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task A_colour_too_pale_to_read_is_refused_with_one_that_passes_a_button_away()
    {
        using var chief = await Chief();
        using var visitor = new Surfer(site.Address);
        using var refused = await chief.Post("/settings/face", "/settings/face/colour", ("accent", "own"), ("own", "#ff8800"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.Content.ReadAsStringAsync();
        page.ShouldContain("2.1:1");
        var nearest = Instead().Match(page).Groups["colour"].Value;
        nearest.ShouldNotBeEmpty();
        (await visitor.Get("/face.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (
            await chief.Post("/settings/face", "/settings/face/colour", ("accent", "own"), ("own", "#ff8800"), ("instead", nearest))
        ).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var front = await visitor.Text("/");
        front.ShouldContain("<body data-accent=\"own\"");
        var sheet = Sheet().Match(front).Groups["path"].Value;
        using var css = await visitor.Get(sheet);
        css.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        (await css.Content.ReadAsStringAsync()).ShouldContain($"--accent: {nearest};");
        (await chief.Post("/settings/face", "/settings/face/colour", ("accent", "moss"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await visitor.Text("/")).ShouldNotContain("/face.css");
    }

    [Theory]
    [InlineData("red"), InlineData("#FF8800"), InlineData("#12345;}"), InlineData("own")]
    public async Task No_other_colour_gets_into_the_table(string accent) =>
        (
            await Should.ThrowAsync<PostgresException>(() => site.Database.Do("update postgres.community set accent = $1", accent))
        ).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);

    private async Task<Surfer> Chief()
    {
        var chief = new Surfer(site.Address);
        await chief.SignIn("chou@example.org", PeopleSite.Password);
        return chief;
    }

    private static async Task<HttpResponseMessage> Send(Surfer who, string part)
    {
        var file = new ByteArrayContent(Transparent);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return await who.PostFile("/settings/face", $"/settings/face/{part}", "photo", "face.png", file);
    }

    private static string Address(string page, string part) =>
        Regex.Match(page, $"src=\"(?<path>/face/{part}/[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["path"].Value;

    [GeneratedRegex("name=\"instead\" value=\"(?<colour>#[0-9a-f]{6})\"", RegexOptions.None, 1000)]
    private static partial Regex Instead();

    [GeneratedRegex("href=\"(?<path>/face\\.css[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Sheet();
}
