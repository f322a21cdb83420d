using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juluo.Networks.Assignment;
using Juluo.Teams.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Skills = 8;
var json = args.Contains("--json");
var numbers = args.Where(a => !a.StartsWith('-')).Select(int.Parse).ToArray();
var (people, tasks) = (numbers.ElementAtOrDefault(0) is > 0 and var p ? p : 5_000, numbers.ElementAtOrDefault(1) is > 0 and var t ? t : 40);

var community = Community.Of(people, new Random(20261126));
var (ours, peers, seconds, best) = (new List<double>(), new List<double>(), new List<double>(), 0);

// Compilation at first use is not measured.
TeamFormation.Suggest(community.Task(Skills, new Random(1)));
for (var number = 0; number < tasks; number++)
{
    var task = community.Task(Skills, new Random(1000 + number));
    var watch = Stopwatch.StartNew();
    var teams = TeamFormation.Suggest(task);
    seconds.Add(watch.Elapsed.TotalSeconds);
    var peer = RarestFirst.Team(task);
    if (TeamFormation.Count(teams[0].Skills) != TeamFormation.Count(TeamFormation.Skills(task, peer)))
        throw new InvalidOperationException("Both have the same skills, or their costs cannot be compared.");
    ours.Add(teams[0].Cost);
    peers.Add(TeamFormation.Cost(task, peer));
    best += teams[0].IsBest ? 1 : 0;
    Console.Error.WriteLine(
        $"task {number + 1}: ours {teams[0].Cost:0.0} with {teams[0].People.Count} people{(teams[0].IsBest ? " (none is better)" : "")}, then {string.Join(", ", teams.Skip(1).Select(x => $"{x.Cost:0.0}"))}; rarest first {peers[^1]:0.0} with {peer.Count}; {seconds[^1]:0.000} s"
    );
}

var (low, high) = Interval(ours, peers);
var ratio = ours.Sum() / peers.Sum();
seconds.Sort();
Console.WriteLine(
    json
        ? JsonSerializer.Serialize(
            new
            {
                claim = $"a team for {Skills} skills among {people} people costs less (pairs of strangers count 1, friends of friends a half) than by rarest first (Lappas 2009)",
                ours = Math.Round(ours.Average(), 3),
                peer = Math.Round(peers.Average(), 3),
                ratio = Math.Round(ratio, 3),
                low = Math.Round(low, 3),
                high = Math.Round(high, 3),
                n = tasks,
                proven = best,
                medianSeconds = Math.Round(seconds[seconds.Count / 2], 3),
                longestSeconds = Math.Round(seconds[^1], 3),
            }
        )
        : $"{people} people, {Skills} skills, {tasks} tasks: mean cost {ours.Average():0.00}, by rarest first {peers.Average():0.00}, ratio {ratio:0.000} ({low:0.000} to {high:0.000}); proven best {best}; three suggestions in {seconds[seconds.Count / 2]:0.000} s, at most {seconds[^1]:0.000} s"
);
return 0;

// 95 %, by resampling tasks.
static (double Low, double High) Interval(List<double> ours, List<double> peers)
{
    var chance = new Random(7);
    var drawn = Enumerable
        .Range(0, 2_000)
        .Select(_ =>
        {
            var at = Enumerable.Range(0, ours.Count).Select(_ => chance.Next(ours.Count)).ToArray();
            return at.Sum(i => ours[i]) / at.Sum(i => peers[i]);
        })
        .Order()
        .ToArray();
    return (drawn[50], drawn[^51]);
}
