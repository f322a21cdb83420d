using System.Globalization;
using System.Text.Json;
using Juluo.Schedule.Bench;
using Juluo.Schedule.Bench.CoSPLib;
using Juluo.Timetables;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var json = args.Contains("--json");
var seconds = double.Parse(Option("--seconds") ?? "10");
if (Option("--instance") is { } file)
    return One(file);

const int Conferences = 5;
const string Library = "tests/engines/Juluo.Timetables.Tests/CoSPLib";
var conferences = new List<ConferenceResult>();
for (var seed = 1; seed <= Conferences; seed++)
{
    var task = Conference.Of(seed);
    var (ours, peer) = (Solving.Find(task, seconds, (ulong)seed), Greedy.Find(task));
    Complete(ours.Table);
    Complete(peer);
    conferences.Add(new(seed, ours.Table.Cost.Total, peer.Cost.Total, ours.Seconds));
    Console.Error.WriteLine($"conference {seed}: {ours.Table.Cost.Total} in {ours.Seconds:0.0} s, greedy {peer.Cost.Total}");
}
var instances = new List<InstanceResult>();
foreach (var path in Directory.GetFiles(Library, "*.xlsx").Order())
{
    var (name, task) = (Path.GetFileNameWithoutExtension(path), Instance.Read(path));
    var published = ((string[])["Exact", "Extended"]).Min(model =>
        Timetable.CostOf(task, Solution.Read(Path.Combine(Library, model, $"{name}.xlsx"), task).Places).Total
    );
    var ours = Solving.Find(task, seconds);
    Complete(ours.Table);
    long? other = Option("--solver") is { } solver ? HyperHeuristic.Run(solver, path, seconds) : null;
    instances.Add(new(name, ours.Table.Cost.Total, published, ours.Seconds, other));
    Console.Error.WriteLine($"{name}: {ours.Table.Cost.Total} in {ours.Seconds:0.0} s, published {published}, hyper-heuristic {other}");
}

double Ratio(IReadOnlyCollection<ConferenceResult> of) => of.Sum(result => (double)result.Ours) / of.Sum(result => (double)result.Peer);
var (low, high) = Interval();
if (json)
{
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                claim = $"cost of a timetable (stars of one person at one time, people without a seat, tracks in parallel) of {Conference.Talks} talks in {Conference.Rooms} rooms with {Conference.People} people’s stars, {Conferences} generated conferences, {seconds:0.#} s each on two threads, beside the greedy one with the same cost",
                ours = Math.Round(conferences.Average(result => result.Ours), 1),
                peer = Math.Round(conferences.Average(result => result.Peer), 1),
                ratio = Math.Round(Ratio(conferences), 3),
                low = Math.Round(low, 3),
                high = Math.Round(high, 3),
                n = conferences.Count,
                mostSeconds = Math.Round(conferences.Max(result => result.Seconds), 1),
                instances = instances.Select(result => new
                {
                    instance = result.Instance,
                    ours = result.Ours,
                    published = result.Published,
                    hyperHeuristic = result.HyperHeuristic,
                    seconds = Math.Round(result.Seconds, 1),
                }),
            }
        )
    );
    return 0;
}
Console.WriteLine($"{"conference", -14}{"ours", 10}{"greedy", 12}{"ratio", 8}{"s", 8}");
foreach (var result in conferences)
    Console.WriteLine(
        $"{result.Seed, -14}{result.Ours, 10}{result.Peer, 12}{(double)result.Ours / result.Peer, 8:0.000}{result.Seconds, 8:0.0}"
    );
Console.WriteLine($"\n{"instance", -14}{"ours", 10}{"published", 12}{"hyper-heuristic", 18}{"s", 8}");
foreach (var result in instances)
    Console.WriteLine($"{result.Instance, -14}{result.Ours, 10}{result.Published, 12}{result.HyperHeuristic, 18}{result.Seconds, 8:0.0}");
Console.WriteLine($"\nThe cost of our timetables is {Ratio(conferences):0.000} ({low:0.000} to {high:0.000}) of the greedy ones’.");
return 0;

int One(string path)
{
    var task = Instance.Read(path);
    foreach (var fault in task.Check())
        Console.Error.WriteLine(fault.Sentence);
    var (table, label) =
        Option("--solution") is { } published ? (Timetable.Of(task, Solution.Read(published, task).Places), "published")
        : Solving.Find(task, seconds) is var solved ? (solved.Table, $"{solved.Seconds:0.0} s, {solved.Steps} steps on each of two threads")
        : default;
    Console.WriteLine($"{Path.GetFileNameWithoutExtension(path)}: {table.Cost.Total} ({label})");
    foreach (var (part, cost) in table.Cost.Parts)
        Console.WriteLine($"  {part, -18}{cost, 12}");
    foreach (var fault in table.Faults)
        Console.WriteLine($"  {fault.Kind}: {fault.Sentence}");
    return table.Faults.Count == 0 ? 0 : 1;
}

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

static void Complete(Timetable table)
{
    if (table.Faults.Count > 0)
        throw new InvalidOperationException(table.Faults[0].Sentence);
}

// 95 %, by resampling conferences.
(double Low, double High) Interval()
{
    var chance = new Random(7);
    var drawn = Enumerable
        .Range(0, 2_000)
        .Select(_ => Ratio([.. conferences.Select(_ => conferences[chance.Next(conferences.Count)])]))
        .Order()
        .ToArray();
    return (drawn[50], drawn[^51]);
}
