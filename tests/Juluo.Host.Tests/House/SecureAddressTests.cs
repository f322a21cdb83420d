using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Juluo.Host.Tests;

/// <summary>An installation whose public address is https, behind a proxy that does not indicate it.</summary>
public sealed partial class SecureAddressTests(SecureAddressTests.Https site) : IClassFixture<SecureAddressTests.Https>
{
    [Fact] // seen to fail with Secure taken from the request: “form=…; path=/; samesite=lax; httponly”; and HSTS too: no such header
    public async Task Cookies_are_of_https_and_of_this_host_whatever_the_proxy_says()
    {
        using var client = Client();
        using var page = await client.GetAsync("/sign-in");
        page.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000");
        var cookie = page.Headers.GetValues("Set-Cookie").Single(c => c.Contains("form=", StringComparison.Ordinal));
        cookie.ShouldStartWith("__Host-form=");
        cookie.ShouldContain("; secure");
        cookie.ShouldContain("; path=/;");

        // A cookie with that prefix is accepted; one with its bare name, which another host could have set, is not.
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value;
        (await SignIn(client, cookie.Split(';')[0], token)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SignIn(client, cookie.Split(';')[0]["__Host-".Length..], token)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void Proxies_elsewhere_are_believed_when_they_are_named()
    {
        var known = site.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        foreach (var proxy in (string[])["127.0.0.1", "10.2.0.4", "172.18.3.7", "fd00:12::5"])
            known.KnownIPNetworks.Any(n => n.Contains(IPAddress.Parse(proxy))).ShouldBeTrue(proxy);
        known.KnownIPNetworks.Any(n => n.Contains(IPAddress.Parse("10.2.0.5"))).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => Proxies.Believed("10.2.0.x")).Message.ShouldContain("“10.2.0.x”");
    }

    private static async Task<HttpStatusCode> SignIn(HttpClient client, string cookie, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("email", "x@example.org"),
                new("password", "not this one"),
            ]),
            Headers = { { "Cookie", cookie } },
        };
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private HttpClient Client()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    public sealed class Https : FoundedSite
    {
        protected override IReadOnlyList<string> Arguments =>
            [
                "--Juluo:Workers",
                "off",
                "--Juluo:Address",
                "https://juluo.example",
                "--Juluo:Proxies",
                "10.2.0.4, 172.18.0.0/16 fd00:12::/48",
            ];
    }
}
