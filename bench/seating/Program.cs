using System.Globalization;
using System.Text.Json;
using Juluo.Seating.Bench;
using Juluo.Tables.Bench;
using Juluo.Worlds.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var json = args.Contains("--json");
var numbers = args.Where(a => !a.StartsWith('-')).Select(int.Parse).ToArray();
if (args.Contains("--pairs"))
{
    Pairs.Print(numbers.ElementAtOrDefault(0) is > 0 and var tries ? tries : 5);
    return 0;
}

var (people, seeds) = (numbers.ElementAtOrDefault(0) is > 0 and var p ? p : 60, numbers.ElementAtOrDefault(1) is > 0 and var s ? s : 8);
var (results, sizes) = (new List<Result>(), new List<int>());
for (var seed = 1; seed <= seeds; seed++)
    foreach (var world in Worlds.All(people, (ulong)seed))
    {
        Evening[] evenings = [.. Evening.All(new(world))];
        if (evenings.Length == 0)
            continue;
        double seats = evenings.Sum(e => e.People);
        sizes.AddRange(evenings.Select(e => e.People));
        results.Add(
            new(
                world.Name,
                seed,
                evenings.Sum(e => e.Ours()) / seats,
                evenings.Sum(e => e.Lots()) / seats,
                evenings.Sum(e => e.Blind()) / seats,
                evenings.Sum(e => e.Knowing()) / seats
            )
        );
        var of = results[^1];
        Console.Error.WriteLine(
            $"{world.Name}, seed {seed}: {of.Ours:0.000}, by lot {of.Lots:0.000}, without knowledge {of.Blind:0.000}, knowing all {of.Knowing:0.000}"
        );
    }

double Ours(IEnumerable<Result> of) => of.Average(r => r.Ours);
double Lots(IEnumerable<Result> of) => of.Average(r => r.Lots);
var (low, high) = Interval(of => Ours(of) / Lots(of));
var ratio = Ours(results) / Lots(results);
var (blind, knowing) = (results.Average(r => r.Blind), results.Average(r => r.Knowing));
sizes.Sort();
if (json)
{
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                claim = $"new bridging ties for each person at an evening of {Evening.Rounds} rounds, tables of up to 6 for {sizes[0]} to {sizes[^1]} people who come (median {sizes[sizes.Count / 2]}), in nine worlds of {people} people, beside seats by lot in each round",
                ours = Math.Round(Ours(results), 3),
                peer = Math.Round(Lots(results), 3),
                ratio = Math.Round(ratio, 3),
                low = Math.Round(low, 3),
                high = Math.Round(high, 3),
                n = results.Count,
            }
        )
    );
    return 0;
}

Console.WriteLine($"{"world", -14}{"ours", 8}{"by lot", 8}{"blind", 8}{"knowing", 9}{"ours / by lot", 15}");
foreach (var world in results.GroupBy(r => r.World))
    Console.WriteLine(
        $"{world.Key, -14}{Ours(world), 8:0.000}{Lots(world), 8:0.000}{world.Average(r => r.Blind), 8:0.000}{world.Average(r => r.Knowing), 9:0.000}{Ours(world) / Lots(world), 15:0.00}"
    );
Console.WriteLine(
    $"{people} people, {results.Count} communities, {sizes.Count} evenings for {sizes[0]} to {sizes[^1]} people (median {sizes[sizes.Count / 2]}): {Ours(results):0.000} new bridging ties for each person; {ratio:0.00} times ({low:0.00} to {high:0.00}) seats by lot. Without knowledge of groups it would be {blind / Lots(results):0.00} times, with all known {knowing / Lots(results):0.00} times."
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
