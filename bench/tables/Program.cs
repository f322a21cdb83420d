using System.Globalization;
using System.Text.Json;
using Juluo.Tables.Bench;
using Juluo.Worlds.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var json = args.Contains("--json");
var numbers = args.Where(a => !a.StartsWith('-')).Select(int.Parse).ToArray();
var (people, seeds) = (numbers.ElementAtOrDefault(0) is > 0 and var p ? p : 60, numbers.ElementAtOrDefault(1) is > 0 and var s ? s : 8);

var results = new List<Result>();
for (var seed = 1; seed <= seeds; seed++)
    foreach (var world in Worlds.All(people, (ulong)seed))
    {
        var lunches = new Lunches(world);
        var reached = lunches.Run(new Ours(), new Lots(), new WhomYouLike(), new Knowing(lunches));
        results.Add(new(world.Name, seed, reached[0], reached[1], reached[2], reached[3]));
        Console.Error.WriteLine(
            $"{world.Name}, seed {seed}: {reached[0]:0.000}, by lot {reached[1]:0.000}, whom you like {reached[2]:0.000}, knowing all {reached[3]:0.000}"
        );
    }

double Ours(IEnumerable<Result> of) => of.Average(r => r.Ours);
double Lots(IEnumerable<Result> of) => of.Average(r => r.Lots);
double Like(IEnumerable<Result> of) => of.Average(r => r.Like);
double Peer(IEnumerable<Result> of) => Math.Max(Lots(of), Like(of));
var (low, high) = Interval(of => Ours(of) / Peer(of));
var (likeLow, likeHigh) = Interval(of => Ours(of) / Like(of));
var (ratio, like, knowing) = (
    Ours(results) / Peer(results),
    Ours(results) / Like(results),
    results.Average(r => r.Knowing) / Peer(results)
);
if (json)
{
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                claim = $"new bridging ties for each person at each lunch, tables of 3 to 5 among {people} people in nine worlds over {Lunches.Weeks} weeks, beside the better of tables by lot and \"sit with whom you like\"",
                ours = Math.Round(Ours(results), 3),
                peer = Math.Round(Peer(results), 3),
                ratio = Math.Round(ratio, 3),
                low = Math.Round(low, 3),
                high = Math.Round(high, 3),
                n = results.Count,
                byLot = Math.Round(Lots(results), 3),
                whomYouLike = Math.Round(Like(results), 3),
                ratioToWhomYouLike = Math.Round(like, 3),
                ratioToWhomYouLikeLow = Math.Round(likeLow, 3),
                ratioToWhomYouLikeHigh = Math.Round(likeHigh, 3),
                ratioIfAllWereKnown = Math.Round(knowing, 3),
            }
        )
    );
    return 0;
}

Console.WriteLine($"{"world", -14}{"ours", 8}{"by lot", 8}{"liked", 8}{"knowing", 9}{"ours / by lot", 15}");
foreach (var world in results.GroupBy(r => r.World))
    Console.WriteLine(
        $"{world.Key, -14}{Ours(world), 8:0.000}{Lots(world), 8:0.000}{Like(world), 8:0.000}{world.Average(r => r.Knowing), 9:0.000}{Ours(world) / Lots(world), 15:0.00}"
    );
Console.WriteLine(
    $"{people} people, {results.Count} communities: {Ours(results):0.000} new bridging ties for each person at each lunch; {ratio:0.00} times ({low:0.00} to {high:0.00}) the better of the others, {like:0.00} times ({likeLow:0.00} to {likeHigh:0.00}) \"sit with whom you like\". With all known it would be {knowing:0.00} times."
);
return 0;

// 95 %, by resampling seeds within each world.
(double Low, double High) Interval(Func<IReadOnlyList<Result>, double> figure)
{
    var chance = new Random(7);
    var worlds = results.GroupBy(r => r.World).Select(g => g.ToArray()).ToArray();
    var drawn = Enumerable
        .Range(0, 2_000)
        .Select(_ => figure([.. worlds.SelectMany(of => of.Select(_ => of[chance.Next(of.Length)]))]))
        .Order()
        .ToArray();
    return (drawn[50], drawn[^51]);
}
