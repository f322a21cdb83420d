using System.Net;

namespace Juluo.Web.Tests;

/// <summary>A visitor on the public page of another community of this host stays with it when they follow a link that names none.</summary>
public sealed class StayedCommunityTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Theory] // before: each link led to the oldest community of the host
    [InlineData("/residencies", "/residencies?community={0}")]
    [InlineData("/join?back=%2F", "/join?back=%2F&community={0}")]
    public async Task A_link_without_a_community_keeps_that_of_the_page(string link, string led)
    {
        using var visitor = Visitor();
        using var answer = await visitor.SendAsync(From(link, $"/?community={site.Laneside.Slug}"));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe(string.Format(null, led, site.Laneside.Slug));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var there = await visitor.SendAsync(From(answer.Headers.Location.OriginalString, $"/?community={site.Laneside.Slug}"));
        there.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await there.Content.ReadAsStringAsync()).ShouldContain("巷口共創");
    }

    [Theory]
    [InlineData("/?community=no-such-house")]
    [InlineData("/?community=https://elsewhere.example")]
    [InlineData("/")]
    public async Task A_page_of_no_other_community_leads_nowhere(string page)
    {
        using var visitor = Visitor();
        using var answer = await visitor.SendAsync(From("/residencies", page));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_host_chooses_no_community_and_a_member_stays_in_their_own()
    {
        using var visitor = Visitor();
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/residencies");
        elsewhere.Headers.Referrer = new($"https://elsewhere.example/?community={site.Laneside.Slug}");
        using var answer = await visitor.SendAsync(elsewhere);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var chief = await site.Chief();
        using var own = await chief.Get("/residencies", $"{site.Address}?community={site.Laneside.Slug}");
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private HttpClient Visitor()
    {
        var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        visitor.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return visitor;
    }

    private HttpRequestMessage From(string path, string page)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Referrer = new(site.Address, page);
        return request;
    }
}
