using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juluo.Eligibility.Bench;
using Juluo.Rules;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Block = 2048;
var json = args.Contains("--json");
var numbers = args.Where(a => !a.StartsWith('-')).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
var (count, pairs) = (
    numbers.ElementAtOrDefault(0) is > 0 and var n ? n : 1_000_000,
    numbers.ElementAtOrDefault(1) is > 0 and var p ? p : 5
);

var set = ShippedRules.Find("calfresh")!;
var on = new DateOnly(2026, 1, 15);
var threads = Environment.ProcessorCount;
var begun = Stopwatch.GetTimestamp();
var compiled = CompiledRules.Compile(set, on);
var compiling = Stopwatch.GetElapsedTime(begun).TotalSeconds;
Million(Block * threads * 4); // warm-up

// in turns: the same households compiled and interpreted, on one thread; their results must be the same
var households = new Households(set);
var ratios = new List<(double Ours, double Peer)>();
for (var pair = 0; pair < pairs; pair++)
{
    var batch = compiled.NewBatch();
    Households.Fill(set, batch, Block, new Random(pair));
    var answers = Enumerable.Range(0, Block).Select(i => households.Of(batch, i)).ToList();
    var started = Stopwatch.GetTimestamp();
    for (var i = 0; i < 20; i++)
        compiled.Run(batch);
    var ours = Stopwatch.GetElapsedTime(started).TotalMicroseconds / 20 / Block;
    started = Stopwatch.GetTimestamp();
    var interpreted = answers.Select(a => new Evaluation(set, a, on)).Select(e => set.Results.Select(e.Result).ToArray()).ToList();
    var peer = Stopwatch.GetElapsedTime(started).TotalMicroseconds / Block;
    for (var i = 0; i < Block; i++)
    for (var r = 0; r < set.Results.Length; r++)
        if (compiled.Value(batch, set.Results[r].Name, i) != interpreted[i][r])
            throw new InvalidOperationException($"Household {i} of {pair}: {set.Results[r].Name} differs.");
    ratios.Add((ours, peer));
    Console.Error.WriteLine($"pair {pair + 1}: {ours:0.000} µs a household compiled, {peer:0.0} µs interpreted");
}

var sizes = new[] { count / 100, count / 10, count };
var times = sizes.Select(s => Enumerable.Range(0, 3).Select(_ => Million(s)).Min()).ToArray();
var exponent = Math.Log(times[2] / times[0]) / Math.Log((double)sizes[2] / sizes[0]);
var sorted = ratios.Select(r => r.Ours / r.Peer).Order().ToArray();
var (oursMedian, peerMedian) = (
    ratios.Select(r => r.Ours).Order().ElementAt(pairs / 2),
    ratios.Select(r => r.Peer).Order().ElementAt(pairs / 2)
);
var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
if (json)
{
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                claim = $"microseconds for one household of 1 to 5 people through CalFresh FY 2026 ({set.Rules.Length} rules), compiled beside interpreted, same results",
                ours = Math.Round(oursMedian, 4),
                peer = Math.Round(peerMedian, 2),
                ratio = Math.Round(sorted[pairs / 2], 5),
                low = Math.Round(sorted[0], 5),
                high = Math.Round(sorted[^1], 5),
                n = pairs,
                households = count,
                seconds = Math.Round(times[2], 3),
                threads,
                exponent = Math.Round(exponent, 3),
                compilingSeconds = Math.Round(compiling, 3),
                peakMegabytes = Math.Round(memory),
            }
        )
    );
    return 0;
}

Console.WriteLine($"{set.Name}: {set.Rules.Length} rules, compiled in {compiling:0.00} s.");
Console.WriteLine(
    $"One household: {oursMedian:0.000} µs compiled, {peerMedian:0.0} µs interpreted; ratio {sorted[pairs / 2]:0.0000} ({sorted[0]:0.0000} to {sorted[^1]:0.0000})."
);
Console.WriteLine(
    $"{count:#,0} households: {times[2]:0.000} s of calculation on {threads} threads; exponent {exponent:0.00}; at most {memory:0} MB."
);
return 0;

// seconds of calculation by all threads in parallel, without filling: the largest sum of one thread
double Million(int households)
{
    var next = 0;
    var spent = new double[threads];
    Parallel.For(
        0,
        threads,
        new ParallelOptions { MaxDegreeOfParallelism = threads },
        thread =>
        {
            var batch = compiled.NewBatch();
            while (Interlocked.Add(ref next, Block) - Block is var from && from < households)
            {
                Households.Fill(set, batch, Math.Min(Block, households - from), new Random(from));
                var started = Stopwatch.GetTimestamp();
                compiled.Run(batch);
                spent[thread] += Stopwatch.GetElapsedTime(started).TotalSeconds;
            }
        }
    );
    return spent.Max();
}
