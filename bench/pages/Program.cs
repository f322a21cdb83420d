using System.Globalization;
using AngleSharp.Html.Parser;
using NodaTime;

var (members, rounds) = (int.Parse(args[0], CultureInfo.InvariantCulture), int.Parse(args[1], CultureInfo.InvariantCulture));
var options = SampleOptions.Demo(SamplePreset.Islands, SystemClock.Instance.GetCurrentInstant(), members: members);
Console.WriteLine($"{members} members, {options.Days} days …");
await using var cluster = await BenchCluster.Start();
await using var site = await SampleSite.Open(cluster, options);
var someone = await Someone();
string[] pages =
[
    SampleSite.Nothing,
    "/",
    "/today",
    "/home",
    "/me",
    "/people",
    "/people?q=設計",
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
    var (times, bytes) = await site.Time(page, rounds);
    Console.WriteLine($"{page, -28}{times[times.Count / 2], 12:0.0}{times[(int)(times.Count * 0.95)], 10:0.0}{bytes, 10:#,0}");
}

// A person with whom the signed-in operator has interactions: the first of the directory.
async Task<string> Someone() =>
    new HtmlParser()
        .ParseDocument(await site.Browser.GetStringAsync("/people"))
        .QuerySelectorAll("a[href^='/people/']")
        .Select(a => a.GetAttribute("href")!.Split('/', '?')[2])
        .First(id => Guid.TryParse(id, out _));
