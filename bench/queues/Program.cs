using System.Globalization;
using System.Text.Json;
using Juluo.Queues;
using Juluo.Queues.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var json = args.Contains("--json");
var days = args.Where(a => !a.StartsWith('-')).Select(int.Parse).FirstOrDefault() is > 0 and var given ? given : 60;
const int Every = 5;
(string Name, SimulatedOffice Office)[] offices =
[
    ("2 counters, load 0.85", new(2, 0.85)),
    ("3 counters, load 1.0", new(3, 1.0)),
    ("4 counters, load 1.2", new(4, 1.2)),
    ("4 counters, lunch", new(4, 0.95, Lunch: true)),
];

var (ours, rounded, peer) = (new List<Shown>(), new List<Shown>(), new List<Shown>());
foreach (var (name, office) in offices)
{
    // The peer learned its spread on the same number of other days, so that it is right as often as ours is meant to be.
    var ratios = Days(office, 100_000).SelectMany(d => d.Told).Where(t => t.Naive > 0).Select(t => t.Waited / t.Naive).Order().ToArray();
    var (low, high) = (ratios[ratios.Length / 10], ratios[ratios.Length * 9 / 10]);
    foreach (var (day, told) in Days(office, 1))
    {
        // Forecasts for people for whom a counter is free are trivial.
        var waited = told.FindAll(t => t.Naive > 0);
        ours.Add(Shown.Of(name, day, waited.ConvertAll(t => (t.Range.LowSeconds, t.Range.HighSeconds, t.Waited))));
        rounded.Add(Shown.Of(name, day, waited.ConvertAll(t => (t.Range.From * 60.0, t.Range.To * 60.0, t.Waited))));
        peer.Add(Shown.Of(name, day, waited.ConvertAll(t => (low * t.Naive, high * t.Naive, t.Waited))));
    }

    Console.Error.WriteLine(
        $"{name}: within {Within(Of(ours, name)):0.000} (as it is said {Within(Of(rounded, name)):0.000}, naive {Within(Of(peer, name)):0.000}), width {Width(Of(ours, name)):0.0} min (naive {Width(Of(peer, name)):0.0}), score {Score(Of(ours, name)):0.0} (naive {Score(Of(peer, name)):0.0})"
    );
}

var ratio = Score(ours) / Score(peer);
var (least, most) = Interval();
var n = ours.Sum(d => d.Score.Length);
if (json)
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                claim = $"interval score in minutes (width and misses; less is better) of the 80 % waiting range, four simulated offices over {days} days, beside \"people before you x the usual length / counters\" with the spread that held 80 % on {days} other days",
                ours = Math.Round(Score(ours), 2),
                peer = Math.Round(Score(peer), 2),
                ratio = Math.Round(ratio, 3),
                low = Math.Round(least, 3),
                high = Math.Round(most, 3),
                n,
                within = Math.Round(Within(ours), 3),
                withinPeer = Math.Round(Within(peer), 3),
                withinAsSaid = Math.Round(Within(rounded), 3),
                width = Math.Round(Width(ours), 2),
                widthPeer = Math.Round(Width(peer), 2),
                byOffice = offices.Select(o => new
                {
                    office = o.Name,
                    within = Math.Round(Within(Of(ours, o.Name)), 3),
                    withinPeer = Math.Round(Within(Of(peer, o.Name)), 3),
                    width = Math.Round(Width(Of(ours, o.Name)), 2),
                    widthPeer = Math.Round(Width(Of(peer, o.Name)), 2),
                }),
            }
        )
    );
else
    Console.WriteLine(
        $"{n} tickets on {offices.Length * days} days: {Within(ours):0.000} of the waits lie in the range (naive {Within(peer):0.000}); score {ratio:0.000} ({least:0.000} to {most:0.000}) of the naive one’s."
    );
return 0;

IEnumerable<(int Day, List<SimulatedOffice.Told> Told)> Days(SimulatedOffice office, int from) =>
    Enumerable
        .Range(from, days)
        .AsParallel()
        .AsOrdered()
        .Select(seed => (seed, office.Day(seed, SimulatedOffice.History(seed + 7000), Every)));

static List<Shown> Of(List<Shown> all, string office) => all.FindAll(s => s.Office == office);
static double Within(IReadOnlyList<Shown> of) => of.SelectMany(s => s.Within).Average(w => w ? 1.0 : 0);
static double Width(IReadOnlyList<Shown> of) => of.SelectMany(s => s.Width).Average();
static double Score(IReadOnlyList<Shown> of) => of.SelectMany(s => s.Score).Average();

// 95 %, by resampling days.
(double Low, double High) Interval()
{
    var chance = new Random(7);
    var drawn = Enumerable
        .Range(0, 1_000)
        .Select(_ =>
        {
            int[] some = [.. Enumerable.Range(0, ours.Count).Select(_ => chance.Next(ours.Count))];
            return some.Sum(i => ours[i].Score.Sum()) / some.Sum(i => peer[i].Score.Sum());
        })
        .Order()
        .ToArray();
    return (drawn[25], drawn[^26]);
}
