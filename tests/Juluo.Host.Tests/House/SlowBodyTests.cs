using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>Clients that send their bodies slowly: they hold a socket each, and nothing that others need.</summary>
public sealed class SlowBodyTests(SlowBodyTests.Patient site) : IClassFixture<SlowBodyTests.Patient>
{
    private const string Body = """{"language":"en","back":"/"}""";

    [Fact] // seen to fail with the body read within the transaction: sessions idle in transaction as soon as the first socket was open
    public async Task A_trickling_body_holds_no_connection()
    {
        var slow = new List<SlowSocket>();
        try
        {
            for (var i = 0; i < 110; i++)
                slow.Add(await SlowSocket.Begin(site.Address, "/language", "application/json", Body.Length, Body[..5]));
            // All have arrived once as many as exceed the caller's limit have been refused.
            while (slow.Count(s => s.Answered) < 110 - Limits.MostAtOnce)
            {
                (await Idle()).ShouldBe(0);
                await Task.Delay(20);
            }

            (await Idle()).ShouldBe(0);
            using var http = new HttpClient { BaseAddress = site.Address };
            using (var page = await http.GetAsync("/sign-in"))
                page.StatusCode.ShouldBe(HttpStatusCode.OK);
            foreach (var refused in slow.Where(s => s.Answered))
                (await refused.Answer()).ShouldContain("429");

            // A slow client that has completed its body is served.
            var done = slow.First(s => !s.Answered);
            await done.Send(Body[5..]);
            (await done.Answer()).ShouldStartWith("HTTP/1.1 200");
        }
        finally
        {
            slow.ForEach(s => s.Dispose());
        }
    }

    [Fact] // seen to fail with both the check of Content-Length and RequestSize left out: 408 after the web server's patience; either one is enough
    public async Task A_body_that_says_it_is_too_large_is_refused_before_it_comes()
    {
        using var slow = await SlowSocket.Begin(site.Address, "/language", "application/json", 300 * 1024, Body[..5]);
        (await slow.Answer()).ShouldStartWith("HTTP/1.1 413");
    }

    [Fact] // seen to fail with the web server's own bound left: broken pipe, or no answer at all
    public async Task Who_is_still_sending_too_much_hears_why()
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        using var body = new StringContent(new string('x', 8 * 1024 * 1024), null, "application/json");
        using var answer = await http.PostAsync("/language", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("256 kB");
    }

    [Fact] // seen to fail with LookAhead left out of SliceEndpoint: 408 after the web server's patience
    public async Task A_large_body_of_nobody_is_not_waited_for()
    {
        foreach (var (_, _, route) in Modules.App.Routes.Where(r => r.Route.MostBytes > BodyDeadline.SmallBytes))
        {
            var held = route is PostAttribute { Held: not null };
            if (!held)
                route.Requires.ShouldNotBe(Requires.Nothing, $"{route.Path} would take {route.MostBytes} bytes from everybody");
            using var slow = await SlowSocket.Begin(
                site.Address,
                route.Path.Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal),
                "multipart/form-data; boundary=x",
                route.MostBytes
            );
            (await slow.Answer()).ShouldStartWith(held ? "HTTP/1.1 404" : "HTTP/1.1 401", customMessage: route.Path);
        }
    }

    [Fact]
    public void A_large_body_has_as_long_as_a_slow_line_takes()
    {
        BodyDeadline.Standard.Of(0).ShouldBe(TimeSpan.FromSeconds(10));
        BodyDeadline.Standard.Of(256 * 1024).ShouldBe(TimeSpan.FromSeconds(10));
        BodyDeadline.Standard.Of((256 + 320) * 1024).ShouldBe(TimeSpan.FromSeconds(20));
    }

    private Task<long> Idle() =>
        site.Database.Ask<long>(
            "select count(*) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'"
        );

    /// <summary>Waits for bodies for longer than any test takes.</summary>
    public sealed class Patient : FoundedSite
    {
        protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];

        protected override void Adjust(IServiceCollection services) => services.AddSingleton(new BodyDeadline(TimeSpan.FromMinutes(10), 1));
    }
}
