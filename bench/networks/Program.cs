using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juluo.Networks.Bench;

const int LeastPairs = 5;
var pairs = LeastPairs;
var asked = args.Skip(2).ToList();
var json = asked.Remove("--json");
var said = json ? Console.Error : Console.Out;
var results = new List<object>();
if (asked.IndexOf("--pairs") is var at and >= 0)
{
    pairs = int.Parse(asked[at + 1], CultureInfo.InvariantCulture);
    asked.RemoveRange(at, 2);
}
string[] names = [.. Cases.All.Select(c => c.Name), "memory"];
if (asked.Contains("--list"))
{
    Console.WriteLine(string.Join('\n', names));
    return 0;
}
if (asked.Find(name => !names.Contains(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no case {unknown}; there are {string.Join(", ", names)}.");
    return 1;
}

var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "juluo-bench-networks")).FullName;
using var peer = new Peer(args[0], args[1]);
said.WriteLine(
    $"ours: .NET {Environment.Version} {RuntimeVector()}; peers: {peer.Versions}; {Environment.ProcessorCount} processors, load {Load()} at the start"
);
said.WriteLine(
    $"Only the computation is measured: both sides have read the same file before. {pairs} pairs, turn about{(pairs < LeastPairs ? $" (a quick look: claims posting {LeastPairs})" : "")}. Files: {folder}"
);
foreach (var measured in Cases.All.Where(c => asked.Count == 0 || asked.Contains(c.Name)))
{
    Measure(measured);
}
if (asked.Count == 0 || asked.Contains("memory"))
{
    results.AddRange(Memory.Measure(said));
}
if (json)
    Console.WriteLine(JsonSerializer.Serialize(results));
return 0;

void Measure(Case measured)
{
    said.WriteLine();
    said.WriteLine($"{measured.Name}: {measured.Data}; ours on {Threads(measured.Threads)}, the peer on one");
    // A graph a tenth as large warms up both sides and shows how our time grows.
    peer.Load(measured.Name, measured.Data.Smaller.File(folder));
    peer.Run(measured.Name);
    var small = measured.Data.Smaller.Read(folder);
    var warm = Stopwatch.StartNew();
    var smaller = new List<Took>();
    while (smaller.Count < 5 || (warm.Elapsed.TotalSeconds < 2 && smaller.Count < 200))
    {
        smaller.Add(Ours(measured, small));
    }

    var graph = measured.Data.Read(folder);
    peer.Load(measured.Name, measured.Data.File(folder));
    var ours = new List<Took>();
    var theirs = new List<Took>();
    for (var pair = 0; pair < pairs; pair++)
    {
        ours.Add(Ours(measured, graph));
        theirs.Add(peer.Run(measured.Name));
        said.WriteLine(
            $"  {pair + 1}: ours {ours[^1].Seconds:0.0000} s ({ours[^1].Processor:0.0000} s of processors), peer {theirs[^1].Seconds:0.0000} s ({theirs[^1].Processor:0.0000}); came out: {ours[^1].Outcome:R} and {theirs[^1].Outcome:R}"
        );
    }
    double[] ratios = [.. ours.Zip(theirs, (o, t) => o.Seconds / t.Seconds).Order()];
    double[] processor = [.. ours.Zip(theirs, (o, t) => o.Processor / t.Processor).Order()];
    var growth = Math.Log10(
        Median([.. ours.Select(o => o.Seconds).Order()])
            / Median([.. smaller.TakeLast((smaller.Count + 1) / 2).Select(s => s.Seconds).Order()])
    );
    said.WriteLine(
        $"  ours / peer = {Spread(ratios)} (median, least–most of {pairs}); of processor time {Spread(processor)}; claim ≤ {measured.Claim}: {(Median(ratios) <= measured.Claim ? "holds" : "DOES NOT HOLD")}; our time grows as size^{growth:0.00}"
    );
    results.Add(
        new
        {
            name = measured.Name,
            claim = $"seconds of processors for {measured.Name} of {measured.Data}; ours on {Threads(measured.Threads)}, the peer on one",
            // Of processors: what else the machine does lengthens the clock's time of the longer side more.
            ours = Math.Round(Median([.. ours.Select(o => o.Processor).Order()]), 4),
            peer = Math.Round(Median([.. theirs.Select(t => t.Processor).Order()]), 4),
            ratio = Math.Round(Median(processor), 4),
            low = Math.Round(processor[0], 4),
            high = Math.Round(processor[^1], 4),
            n = pairs,
            clockRatio = Math.Round(Median(ratios), 4),
            exponent = Math.Round(growth, 2),
        }
    );
}

static Took Ours(Case measured, Juluo.Networks.Graph graph)
{
    GC.Collect();
    using var process = Process.GetCurrentProcess();
    var processor = process.TotalProcessorTime;
    var watch = Stopwatch.StartNew();
    var outcome = measured.Run(graph);
    var seconds = watch.Elapsed.TotalSeconds;
    process.Refresh();
    return new(seconds, (process.TotalProcessorTime - processor).TotalSeconds, outcome);
}

static string Threads(int count) => count == 1 ? "one thread" : $"{count} threads";

static double Median(double[] sorted) => sorted[sorted.Length / 2];

static string Spread(double[] sorted) => $"{Median(sorted):0.000} ({sorted[0]:0.000}–{sorted[^1]:0.000})";

static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

static string RuntimeVector() => $"(vectors of {System.Numerics.Vector<double>.Count} doubles)";
