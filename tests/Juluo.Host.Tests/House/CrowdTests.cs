using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace Juluo.Host.Tests;

/// <summary>A crowd of visitors, each from a separate address, holds scarce resources, for a second by day and a minute at night; every page of the menu is served during that time.</summary>
public sealed class CrowdTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    private const int Visitors = 24;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(Tries.Of(1, atNight: 60));
    private static readonly string Text = new('字', 20_000);

    private static readonly Dictionary<string, Func<int, HttpRequestMessage>> Crowds = new(StringComparer.Ordinal)
    {
        ["the processor, with passwords"] = n =>
            Post("/sign-in", new { email = $"visitor{n}@example.org", password = "eight grey bicycles" }),
        ["another's mailbox, with links"] = _ => Post("/sign-in/link", new { email = "lin@example.org" }),
        ["codes, with guesses"] = n => Post("/submissions/resume", new { code = $"{n:000000}" }),
        ["connections, with searches"] = _ => new(HttpMethod.Get, $"/help?q={Text[..1000]}"),
        ["memory, with long bodies"] = n => Post("/join", new { name = Text, email = $"visitor{n}@example.org" }),
        ["the network, with the largest answer"] = _ => new(HttpMethod.Get, "/openapi/v1.json"),
    };

    public static TheoryData<string> Scarce => [.. Crowds.Keys];

    [Theory]
    [MemberData(nameof(Scarce))]
    public async Task Every_page_is_served_while_a_crowd_holds(string scarce)
    {
        using var ended = new CancellationTokenSource();
        var answers = new ConcurrentBag<int>();
        var crowd = Enumerable.Range(0, Visitors).Select(n => Hold(Crowds[scarce], n, answers, ended.Token)).ToList();
        foreach (var email in (string[])["chou@example.org", "lin@example.org"])
        {
            using var reader = await SignedIn(email);
            var began = Stopwatch.GetTimestamp();
            do
            {
                var served = 0;
                foreach (var page in Modules.App.Menu.All)
                {
                    using var answer = await reader.GetAsync(new Uri(page.Path, UriKind.Relative));
                    ((int)answer.StatusCode).ShouldBeLessThan(500, $"{email} at {page.Path}");
                    served += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
                }

                served.ShouldBeGreaterThan(20);
            } while (Stopwatch.GetElapsedTime(began) < Long);
        }

        await ended.CancelAsync();
        await Task.WhenAll(crowd);
        answers.Count.ShouldBeGreaterThan(Visitors);
        answers.ShouldAllBe(s => s < 500 || s == 503);
    }

    private async Task Hold(Func<int, HttpRequestMessage> asks, int visitor, ConcurrentBag<int> answers, CancellationToken ended)
    {
        using var browser = Browser($"203.0.113.{visitor}");
        while (!ended.IsCancellationRequested)
        {
            using var asked = asks(visitor);
            using var answer = await browser.SendAsync(asked, CancellationToken.None);
            answers.Add((int)answer.StatusCode);
        }
    }

    private async Task<HttpClient> SignedIn(string email)
    {
        var browser = Browser("198.51.100.7");
        using var entered = await browser.SendAsync(Post("/sign-in", new { email, password = PeopleSite.Password }));
        entered.IsSuccessStatusCode.ShouldBeTrue(await entered.Content.ReadAsStringAsync());
        return browser;
    }

    private HttpClient Browser(string address)
    {
        var browser = new HttpClient { BaseAddress = site.Address };
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return browser;
    }

    private static HttpRequestMessage Post(string path, object body) =>
        new(HttpMethod.Post, path) { Content = JsonContent.Create(body), Headers = { { "Accept", "application/json" } } };
}
