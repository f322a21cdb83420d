using System.Globalization;
using Juluo.Attack.Bench;
using NodaTime;

if (args.Length == 3)
{
    await Crowd.Be(args);
    return;
}

var numbers = args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
var (members, rounds, sockets, visitors) = (numbers[0], numbers[1], numbers[2], numbers[3]);
string[] pages =
[
    "/today",
    "/home",
    "/me",
    "/people",
    "/people?q=設計",
    "/network",
    "/measures",
    "/introductions",
    "/calendar",
    "/bookings",
];
var options = SampleOptions.Demo(SamplePreset.Islands, SystemClock.Instance.GetCurrentInstant(), members: members);
Console.WriteLine($"{members} members; {sockets} sockets that trickle, {visitors} visitors …");
await using var cluster = await BenchCluster.Start();
await using var site = await SampleSite.Open(cluster, options);
foreach (var page in pages) // costs that occur only once, before anything is compared
    await site.Time(page, 60);

var before = await Times();
Dictionary<string, (double Median, double P95)> during;
var address = site.Browser.BaseAddress!;

await using (Crowd.Come(address, sockets, visitors))
{
    await Task.Delay(TimeSpan.FromSeconds(15)); // by then the first bodies have reached their deadline, and the sockets were opened again
    during = await Times();
}

var after = await Times();
Console.WriteLine($"{"ms, median/p95", -24}{"before", 16}{"during", 16}{"after", 16}{"p95 ×", 10}");
foreach (var page in pages)
    Console.WriteLine(
        $"{page, -24}{Shown(before[page]), 16}{Shown(during[page]), 16}{Shown(after[page]), 16}{during[page].P95 / before[page].P95, 10:0.00}"
    );

static string Shown((double Median, double P95) page) => $"{page.Median:0.0} / {page.P95:0.0}";

// A page that is not served ends the run with an error.
async Task<Dictionary<string, (double Median, double P95)>> Times()
{
    var found = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
    foreach (var page in pages)
    {
        var (times, _) = await site.Time(page, rounds);
        found[page] = (times[times.Count / 2], times[(int)(times.Count * 0.95)]);
    }

    return found;
}
