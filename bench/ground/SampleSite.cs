using System.Diagnostics;
using AngleSharp.Html.Parser;
using Juluo.Host.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Bench;

/// <summary>The whole program with a sample community, and its operator's browser, which measures pages.</summary>
public sealed class SampleSite : IAsyncDisposable
{
    /// <summary>An empty page, to measure the web server itself.</summary>
    public const string Nothing = "/bench/nothing";

    private readonly WebApplication app;

    private SampleSite(WebApplication app, HttpClient browser)
    {
        this.app = app;
        Browser = browser;
    }

    public HttpClient Browser { get; }

    /// <param name="furnish">Runs before the first request; its last result is the current time of the sample.</param>
    public static async Task<SampleSite> Open(
        BenchCluster cluster,
        SampleOptions options,
        Func<string, Community, DateTimeOffset, Task>? furnish = null
    )
    {
        var time = new DemoTime(TimeProvider.System.GetUtcNow() - options.Now!.Value.ToDateTimeOffset());
        var connection = await cluster.Furnish("bench");
        var app = WebProgram.Build(
            [
                "--urls",
                "http://127.0.0.1:0",
                "--environment",
                "Development",
                "--Demo",
                "true",
                "--Juluo:Files",
                cluster.Files,
                "--Juluo:Workers",
                "off",
            ],
            connection,
            time,
            builder => builder.Logging.SetMinimumLevel(LogLevel.Error)
        );
        app.MapGet(Nothing, () => "nothing");
        var sample = SampleCommunity.Make(options);
        var community = await new SampleLoader(app.Services, new Progress<string>()).Load(sample, default);
        if (furnish is not null)
            await furnish(connection, community, time.GetUtcNow());
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var browser = new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = new(address) };
        await SignIn(browser, sample.People.First(p => p.Role == SampleRole.Operator).Email);
        return new(app, browser);
    }

    /// <summary>Milliseconds until a page has arrived completely, in ascending order, and its size in bytes.</summary>
    public async Task<(List<double> Times, int Bytes)> Time(string page, int rounds)
    {
        var times = new List<double>();
        var bytes = 0;
        for (var round = -20; round < rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await Browser.GetAsync(page);
            var body = await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
            bytes = body.Length;
            if (round >= 0)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            // Within the request limit for one address.
            await Task.Delay(35);
        }

        times.Sort();
        return (times, bytes);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task SignIn(HttpClient browser, string email)
    {
        var form = new HtmlParser().ParseDocument(await browser.GetStringAsync("/sign-in")).QuerySelector("form[action='/sign-in']")!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["email"] = email,
            ["password"] = SampleLoader.Password,
        };
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync("/sign-in", content);
        if (!answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/today", StringComparison.Ordinal))
            throw new InvalidOperationException($"Signing in led to {answer.RequestMessage.RequestUri}.");
    }
}
