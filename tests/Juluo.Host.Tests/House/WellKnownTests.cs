using System.Net;

namespace Juluo.Host.Tests;

public sealed class WellKnownTests(WellKnownTests.Contacted site) : IClassFixture<WellKnownTests.Contacted>
{
    [Fact] // seen to fail without MapWellKnown: 404
    public async Task What_is_looked_for_at_every_host_is_there()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        var robots = await http.GetStringAsync("/robots.txt");
        robots.ShouldStartWith("User-agent: *\n");
        robots.ShouldContain("Disallow: /sign-in/links/\n");
        robots.ShouldContain("Disallow: /calendar/feeds/\n");
        robots.ShouldEndWith($"\nSitemap: {site.Address}sitemap.xml\n");
        using var icon = await http.GetAsync("/favicon.ico");
        (await http.GetAsync(icon.Headers.Location)).Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        using var password = await http.GetAsync("/.well-known/change-password");
        (password.StatusCode, password.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/me/security"));
        var security = await http.GetStringAsync("/.well-known/security.txt");
        security.ShouldContain("Contact: mailto:safe@juluo.example\n");
        security.ShouldContain("Expires: 20");
    }

    public sealed class Contacted : FoundedSite
    {
        protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off", "--Juluo:SecurityContact", "safe@juluo.example"];
    }
}
