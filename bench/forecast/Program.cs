using System.Globalization;
using Juluo.Backtesting;
using Juluo.Forecast.Bench;
using Juluo.Networks.Prediction;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string[] known = ["workplace-2013", "workplace-2015", "conference-2009", "conference-2016", "conference-2017", "email-2010"];
string[] folders = args.Length > 0 ? args : [.. known.Select(n => Path.Combine("..", "shared", "data", n))];
if (folders.Length < 2)
{
    Console.Error.WriteLine("Give two folders or more: one is left out, the choice is made on the others.");
    return 2;
}

var logs = new List<RecordedLog>();
foreach (var folder in folders)
{
    if (Evaluation.Lacking(folder) is { } lacking)
    {
        Console.Error.WriteLine($"{folder}: {lacking.Key}");
        return 2;
    }

    Console.Error.WriteLine($"{folder} …");
    var read = EvaluationLogReader.Read(folder, default);
    if (read.Failed)
    {
        Console.Error.WriteLine($"{folder}: {read.Errors[0].Key}");
        return 2;
    }

    logs.Add(RecordedLog.Of(read.Value, replicates: 200));
}

// The random variation of a figure on a log, as the unit of leads: the standard deviation of the deployed formula's lead over a bootstrap of people.
var spread = logs.Select(log =>
        log.LeadsOf(Formula.Deployed) is var leads
            ? RecordedLog.Figures.Select((_, figure) => Choice.Deviation([.. leads.Select(l => l[figure])])).ToArray()
            : []
    )
    .ToArray();
var baselines = logs.Select(log => log.OfBaseline()).ToArray();
Console.Error.WriteLine($"{Formula.All.Count} formulas on {logs.Count} logs …");
var figures = new double[Formula.All.Count][][];
Parallel.For(
    0,
    figures.Length,
    new ParallelOptions { MaxDegreeOfParallelism = 2 },
    f => figures[f] = [.. logs.Select(log => log.Of(Formula.All[f]))]
);
var gains = figures.Select(ofLogs => ofLogs.Select((values, log) => Choice.Gain(values, baselines[log], spread[log])).ToArray()).ToArray();

Console.WriteLine("left out          chosen on the others");
var chosen = Enumerable.Range(0, logs.Count).Select(left => Choice.Best(gains, left)).ToArray();
foreach (var (at, log) in logs.Index())
    Console.WriteLine($"{log.Name, -17} {Formula.All[chosen[at]].Difference()}");
var best = Choice.Best(gains, null);
Console.WriteLine($"{"none", -17} {Formula.All[best].Difference()}");

Console.WriteLine();
Console.WriteLine(
    "gain over it in standard deviations, what is beyond one counted a quarter: the best on all, the deployed, and where that stands"
);
var deployed = Formula.All.Index().Single(f => f.Item == Formula.Deployed).Index;
var above = gains.Count(g => g.Average() > gains[deployed].Average());
foreach (var (name, formula) in new[] { ("best on all", best), ("deployed", deployed) })
    Console.WriteLine(
        $"{name, -17} {gains[formula].Average():0.000}   {string.Join("  ", logs.Select((log, at) => $"{log.Name} {gains[formula][at]:0.00}"))}"
    );
Console.WriteLine($"deployed is number {above + 1} of {gains.Length}");

Console.WriteLine();
Console.WriteLine("left out          figure  chosen  lead over resource allocation on recent ties (95 % of 200 bootstraps over people)");
foreach (var (at, log) in logs.Index())
{
    var leads = log.LeadsOf(Formula.All[chosen[at]]);
    foreach (var (figure, name) in RecordedLog.Figures.Index())
    {
        var value = figures[chosen[at]][at][figure];
        if (double.IsNaN(value))
            continue;
        var (low, high) = PeopleBootstrap.Interval(leads.Select(l => l[figure]));
        var mark =
            low > 0 ? " ahead"
            : high < 0 ? " BEHIND"
            : "";
        Console.WriteLine(
            $"{log.Name, -17} {name, -7} {value:0.000}   {value - baselines[at][figure]:+0.000;-0.000} ({low:+0.000;-0.000} … {high:+0.000;-0.000}){mark}"
        );
    }
}

return 0;
