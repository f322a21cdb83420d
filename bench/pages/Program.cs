using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Juluo.Host;
using Juluo.Kernel;
using Juluo.Kernel.Postgres;
using Juluo.Sample;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

var (members, rounds) = (int.Parse(args[0], CultureInfo.InvariantCulture), int.Parse(args[1], CultureInfo.InvariantCulture));
var folder = Directory.CreateTempSubdirectory("juluo-bench").FullName;
await using var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"), TimeProvider.System);
await cluster.EnsureDatabase("bench");
await SchemaFiles.Apply(cluster.ConnectionString("bench"), Rooms.Build().Rooms);

await using var app = WebProgram.Build(
    [
        "--urls",
        "http://127.0.0.1:0",
        "--environment",
        "Development",
        "--Demo",
        "true",
        "--Juluo:Files",
        Path.Combine(folder, "files"),
        "--Juluo:Workers",
        "off",
    ],
    cluster.ConnectionString("bench"),
    TimeProvider.System,
    builder => builder.Logging.SetMinimumLevel(LogLevel.Error)
);
app.MapGet("/bench/nothing", () => "nothing");
var sample = SampleCommunity.Make(SampleOptions.Demo(SamplePreset.Islands, SystemClock.Instance.GetCurrentInstant(), members: members));
Console.WriteLine($"{members} members, {sample.Options.Days} days …");
await new SampleLoader(app.Services, new Progress<string>()).Load(sample, default);
await app.StartAsync();

var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
using var http = new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = address };
await SignIn();

var someone = await Someone();
string[] pages =
[
    "/bench/nothing",
    "/",
    "/today",
    "/home",
    "/me",
    "/people",
    "/people?query=設計",
    $"/people/{someone}",
    $"/ties/{someone}",
    "/network",
    "/network/backbone",
    "/measures",
    "/introductions",
    "/imports",
    "/exports",
];
Console.WriteLine($"{"page", -28}{"median ms", 12}{"p95 ms", 10}{"bytes", 10}");
foreach (var page in pages)
{
    var times = new List<double>();
    var bytes = 0;
    for (var round = -20; round < rounds; round++)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(page);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
        bytes = body.Length;
        if (round >= 0)
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        // Within the limit that holds for one address.
        await Task.Delay(35);
    }

    times.Sort();
    Console.WriteLine($"{page, -28}{times[times.Count / 2], 12:0.0}{times[(int)(times.Count * 0.95)], 10:0.0}{bytes, 10:#,0}");
}

await app.StopAsync();

// Somebody with whom the signed-in operator has dealings: the first of the directory.
async Task<string> Someone() =>
    new HtmlParser()
        .ParseDocument(await http.GetStringAsync("/people"))
        .QuerySelectorAll("a[href^='/people/']")
        .Select(a => a.GetAttribute("href")!.Split('/', '?')[2])
        .First(id => Guid.TryParse(id, out _));

async Task SignIn()
{
    var form = new HtmlParser().ParseDocument(await http.GetStringAsync("/sign-in")).QuerySelector("form[action='/sign-in']")!;
    var @operator = sample.People.First(p => p.Role == SampleRole.Operator);
    var fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        ["email"] = @operator.Email,
        ["password"] = SampleLoader.Password,
    };
    using var content = new FormUrlEncodedContent(fields);
    using var answer = await http.PostAsync("/sign-in", content);
    if (!answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/today", StringComparison.Ordinal))
        throw new InvalidOperationException($"Signing in led to {answer.RequestMessage.RequestUri}.");
}
