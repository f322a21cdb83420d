using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juluo.Batch.Bench;
using Juluo.Matching;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var json = args.Contains("--json");
var numbers = args.Where(a => !a.StartsWith('-')).Select(int.Parse).ToArray();
var (most, rounds) = (numbers.ElementAtOrDefault(0) is > 0 and var m ? m : 10_000, numbers.ElementAtOrDefault(1) is > 0 and var r ? r : 5);
int[] sizes = [Math.Max(30, most / 10), Math.Max(60, most * 3 / 10), most];

var times = new Dictionary<int, List<double>>();
var (reached, alone, ratios) = (0.0, 0.0, new List<double>());
foreach (var size in sizes)
{
    var members = Members.Of(size);
    times[size] = [];
    for (var round = 0; round < rounds; round++)
    {
        var watch = Stopwatch.StartNew();
        // The time of a week's list after people and contacts are read: the baseline probability, the worth of pairs, turns, and the allocation.
        var valuation = Allocation.Value(members.Scene());
        var list = Allocation.Of(valuation);
        times[size].Add(watch.Elapsed.TotalSeconds);
        if (size == most && round == 0)
        {
            var turns = members.Scene().People.Select(p => p.Turns).ToArray();
            var pairs = list.Select(p => (p.A, p.B)).ToArray();
            var peer = EachTheirBest.Pairs(valuation, pairs.Length);
            (reached, alone) = (Reached(pairs, turns), Reached(peer, turns));
        }

        Console.Error.WriteLine($"{size} people, round {round + 1}: {list.Count} pairs in {times[size][^1]:0.00} s");
    }
}

double Median(int size) => times[size].Order().ElementAt(rounds / 2);
var exponent = Math.Log(Median(most) / Median(sizes[0])) / Math.Log((double)most / sizes[0]);
ratios.AddRange(times[most].Select(t => t / Limit));
Console.WriteLine(
    json
        ? JsonSerializer.Serialize(
            new
            {
                claim = $"the week's introductions of {most} people are made within {Limit} seconds",
                ours = Math.Round(Median(most), 2),
                peer = Limit,
                ratio = Math.Round(Median(most) / Limit, 3),
                low = Math.Round(ratios.Min(), 3),
                high = Math.Round(ratios.Max(), 3),
                n = rounds,
                exponent = Math.Round(exponent, 2),
                reached = Math.Round(reached, 3),
                reachedByEachTheirBest = Math.Round(alone, 3),
            }
        )
        : string.Join("; ", sizes.Select(s => $"{s} people {Median(s):0.00} s"))
            + $"; grows with the people to the power {exponent:0.00}; reached {reached:P0} of those with a turn, if each were given their best {alone:P0}"
);
return 0;

// The share of people who want an introduction and get one.
static double Reached(IReadOnlyCollection<(int A, int B)> pairs, int[] turns)
{
    var met = pairs.SelectMany(p => new[] { p.A, p.B }).ToHashSet();
    return met.Count(p => turns[p] > 0) / (double)turns.Count(t => t > 0);
}

internal partial class Program
{
    private const double Limit = 20;
}
