using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Juluo.People.Tests;

/// <summary>Photos of people, and who can see them.</summary>
public sealed partial class PhotoTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    private static readonly byte[] Red = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4nGNgAIL/IAQmgAAAI+4D/fvVbh0AAAAASUVORK5CYII="
    );

    [Fact]
    public async Task A_photo_is_seen_by_whom_it_is_shown_to_and_gone_when_it_is_removed()
    {
        using var member = await In("lin@example.org");
        (await Send(member, Red)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var address = Photo().Match(await member.Text("/me/profile")).Groups["path"].Value;
        address.ShouldNotBeEmpty();
        using var other = await In("chou@example.org");
        using (var seen = await other.Get(address))
        {
            seen.StatusCode.ShouldBe(HttpStatusCode.OK);
            seen.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
            seen.Headers.CacheControl!.Private.ShouldBeTrue();
        }
        using var visitor = new Surfer(site.Address);
        (await visitor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await member.Post("/me/profile", "/me/visibility", ("photo", "nobody"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await other.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Text($"/people/{site.Member}")).ShouldNotContain("/photo/");
        (await member.Get(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await member.Post("/me/profile", "/me/photo/removal")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await member.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> Send(Surfer who, byte[] photo)
    {
        var file = new ByteArrayContent(photo);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return await who.PostFile("/me/profile", "/me/photo", "photo", "me.png", file);
    }

    private async Task<Surfer> In(string email)
    {
        var surfer = new Surfer(site.Address);
        (await surfer.SignIn(email, PeopleSite.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return surfer;
    }

    [GeneratedRegex("src=\"(?<path>/people/[^\"]+/photo/[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Photo();
}
