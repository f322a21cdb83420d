using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Host.Tests;

/// <summary>If the database does not say who is calling, there is no answer, rather than the answer for a stranger.</summary>
public sealed class NoAnswerTests(QuietSite site) : IClassFixture<QuietSite>, IAsyncLifetime
{
    private readonly CookieContainer cookies = new();
    private WebApplication? other;
    private Uri address = new("http://127.0.0.1");

    private const string Keys = "lock table postgres.data_protection_key in access exclusive mode";

    /// <summary>Readers of sealed data of callers without a session, with the refusal for invalid data.</summary>
    public static readonly TheoryData<string, string, string> Sealed = new()
    {
        { "GET", "/sign-in", "flash" },
        { "GET", "/submissions/resume/code", "resume" },
        { "GET", "/notifications/unsubscriptions/{sealed}", "" },
        { "POST", "/notifications/unsubscriptions/{sealed}", "" },
        { "GET", "/food-bank/reports/{sealed}", "" },
    };

    [Fact]
    public async Task While_keys_cannot_be_read_a_person_who_is_signed_in_is_asked_to_wait()
    {
        await using (await site.Database.Hold(Keys))
        {
            await Open(site.Database.Source);
            await AsksToWait(Asked(HttpMethod.Get, "/me", "text/html"));
            await AsksToWait(Asked(HttpMethod.Get, "/me", "application/json"));
            await AsksToWait(Asked(HttpMethod.Get, "/no-such-page", "text/html"));
        }

        using var answer = await Send(Asked(HttpMethod.Get, "/me", "text/html"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, "as soon as the keys can be read");
    }

    [Theory] // seen to fail without DatabaseProtection: 500
    [MemberData(nameof(Sealed))]
    public async Task Nor_is_a_sealed_cookie_or_link_taken_for_a_forgery(string method, string path, string cookie)
    {
        // Valid in form and key: only the keys can tell that it was made for another purpose.
        var genuine = cookies.GetCookies(site.Address)["account"]!.Value;
        await using (await site.Database.Hold(Keys))
        {
            await Open(site.Database.Source);
            await AsksToWait(Strange());
        }

        using var answer = await Send(Strange());
        ((int)answer.StatusCode).ShouldBeLessThan(500);

        HttpRequestMessage Strange()
        {
            var asked = new HttpRequestMessage(new(method), path.Replace("{sealed}", genuine, StringComparison.Ordinal));
            asked.Headers.Accept.ParseAdd("text/html");
            if (cookie != "")
                asked.Headers.Add("Cookie", $"{cookie}={genuine}");
            return asked;
        }
    }

    [Fact]
    public async Task Nor_is_a_form_taken_for_an_expired_one()
    {
        using var page = await Send(Asked(HttpMethod.Get, "/sign-in", "text/html"), site.Address);
        var text = await page.Content.ReadAsStringAsync();
        var token = text.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        await using (await site.Database.Hold(Keys))
        {
            await Open(site.Database.Source);
            await AsksToWait(Form());
        }

        using var answer = await Send(Form());
        ((int)answer.StatusCode).ShouldBeLessThan(500);

        HttpRequestMessage Form()
        {
            var asked = new HttpRequestMessage(HttpMethod.Post, "/language")
            {
                Content = new FormUrlEncodedContent([new("language", "en"), new("__RequestVerificationToken", token)]),
            };
            asked.Headers.Accept.ParseAdd("text/html");
            asked.Headers.Add(
                "Cookie",
                string.Join("; ", cookies.GetCookies(site.Address).Where(c => c.Name is not "account" and not "flash"))
            );
            return asked;
        }
    }

    [Theory]
    [InlineData("identity.account_session")]
    [InlineData("people.person")]
    public async Task Nor_is_a_session_that_cannot_be_looked_up_a_session_that_is_over(string table)
    {
        await Open(site.Database.Source);
        await using (await site.Database.Hold($"lock table {table} in access exclusive mode"))
        {
            using var answer = await Send(Asked(HttpMethod.Get, "/me", "application/json"));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.ServiceUnavailable, HttpStatusCode.Conflict);
        }
    }

    private async Task AsksToWait(HttpRequestMessage asked)
    {
        using var answer = await Send(asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, $"{asked.Method} {asked.RequestUri}");
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The database is not responding");
    }

    private HttpRequestMessage Asked(HttpMethod method, string path, string accept)
    {
        var asked = new HttpRequestMessage(method, path);
        asked.Headers.Accept.ParseAdd(accept);
        asked.Headers.Add("Cookie", cookies.GetCookieHeader(site.Address));
        return asked;
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage asked, Uri? at = null)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = at ?? address, Timeout = TimeSpan.FromSeconds(25) };
        asked.Headers.AcceptLanguage.ParseAdd("en");
        return await http.SendAsync(asked);
    }

    /// <summary>A second program on the same database, which has not read the keys.</summary>
    private async Task Open(Npgsql.NpgsqlDataSource source)
    {
        other = WebProgram.Build(
            ["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Juluo:Workers", "off"],
            site.Database.ConnectionString,
            site.Clock,
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(site.Log);
                builder.Services.AddSingleton(source);
            }
        );
        await other.StartAsync();
        address = new(other.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async Task InitializeAsync()
    {
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var http = new HttpClient(handler) { BaseAddress = site.Address };
        var text = await http.GetStringAsync("/sign-in");
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", text.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0]),
            new("email", "chou@example.org"),
            new("password", PeopleSite.Password),
        ]);
        using (await http.PostAsync("/sign-in", form)) { }
        cookies.GetCookies(site.Address)["account"].ShouldNotBeNull();
    }

    public async Task DisposeAsync()
    {
        if (other is not null)
        {
            await other.StopAsync();
            await other.DisposeAsync();
        }
    }
}
