using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Juluo.Worlds.Bench;

var json = args.Contains("--json");
var sizes = Option("--people", "40,120").Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture)).ToArray();
var seeds = int.Parse(Option("--seeds", "5"), CultureInfo.InvariantCulture);
var from = ulong.Parse(Option("--from", "1"), CultureInfo.InvariantCulture);
var only = Option("--only", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
var plots = Option("--plots", "");
var tried = args.Contains("--tried");
var ablations = !tried && !args.Contains("--no-ablations");
int[] paces = [3, 1];

var results = new List<Result>();
var product = new List<Course>();
foreach (var size in sizes)
foreach (var seed in Enumerable.Range(0, seeds).Select(k => from + (ulong)k))
foreach (var world in Worlds.All(size, seed).Where(w => only.Length == 0 || only.Contains(w.Name)))
{
    var seen = new Observations(world);
    foreach (var pace in paces)
    foreach (var policy in Policies())
    {
        var courses = Trial.Run(seen, policy, pace);
        if (policy.Name == "Juluo")
            product.AddRange(courses);
        results.Add(new(world.Name, size, pace, seed, policy.Name, Statistics.Of(world, courses)));
    }

    Console.Error.WriteLine($"{world.Name}, {size} people, seed {seed}");
}

var calibrations = Calibration.All(product);
if (plots.Length > 0)
    foreach (var (calibration, name) in calibrations.Zip(["agree", "meet", "useful", "anyway"]))
        await File.WriteAllTextAsync(Path.Combine(plots, $"{name}.svg"), calibration.Svg());
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (json)
    WriteJson();
else
    WriteTables();

string Option(string name, string otherwise) =>
    Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;

IEnumerable<Policy> Policies() =>
    [
        new Oracle(),
        new Product(),
        new SkillFit(),
        new Recon(),
        new Popularity(),
        new Lottery(),
        .. ablations
            ? (Policy[])
                [
                    new Product("without agreement", w => w with { Agree = 0 }),
                    new Product("without can meet", w => w with { CanMeet = 0 }),
                    new Product("without use", w => w with { Useful = 0 }),
                    new Product("without bridging", w => w with { Bridging = 0 }),
                    new Product("without unaided", w => w with { Unaided = 0 }),
                    new Product("without turns", w => w with { Turn = 0 }),
                ]
            : [],
        .. tried
            ? (Policy[])
                [
                    new Product("with standing", w => w with { Useful = w.Useful + w.Signals.Standing }),
                    new Product("with reciprocity", w => w with { Agree = w.Agree + w.Signals.Mutual }),
                ]
            : [],
    ];

IEnumerable<IGrouping<(string World, int Size, int Pace), Result>> Settings() => results.GroupBy(r => (r.World, r.Size, r.Pace));

void WriteTables()
{
    Console.WriteLine("Accepted, met and useful introductions in an hour of the operator (two minutes each); mean of the seeds.");
    var names = results.Select(r => r.Policy).Distinct().Where(n => !n.StartsWith("with", StringComparison.Ordinal)).ToArray();
    Console.WriteLine($"{"world", -14}{"people", 7}{"a day", 6}{string.Concat(names.Select(n => $"{n, 11}"))}   ahead of the best other");
    foreach (var setting in Settings())
    {
        var (best, difference, low, high) = Ahead(setting);
        Console.WriteLine(
            $"{setting.Key.World, -14}{setting.Key.Size, 7}{setting.Key.Pace, 6}{string.Concat(names.Select(n => $"{Mean(setting, n, f => f.PerHour), 11:0.00}"))}   {difference:+0.00;-0.00} ({low:+0.00;-0.00} … {high:+0.00;-0.00}), {best}"
        );
    }

    Console.WriteLine();
    Console.WriteLine(
        "Whom Juluo reaches: share with an introduction in 4 and in 12 weeks, longest wait in weeks, Gini, newcomers' share and their part; and useful ones that would not have come about."
    );
    foreach (var setting in Settings())
    {
        double Of(Func<Statistics, double> figure) => Mean(setting, "Juluo", figure);
        Console.WriteLine(
            $"{setting.Key.World, -14}{setting.Key.Size, 7}{setting.Key.Pace, 6}{Of(f => f.Introductions), 8:0}{Of(f => f.Within4), 8:0.00}{Of(f => f.Within12), 8:0.00}{Of(f => f.LongestWait), 8:0.0}{Of(f => f.Gini), 8:0.00}{Of(f => f.Newcomers), 8:0.000}{Of(f => f.NewcomersPart), 8:0.000}{Of(f => f.Added), 8:0.00}"
        );
    }

    foreach (var name in (string[])["Juluo", "skill fit", "RECON", "popularity"])
    foreach (var pace in paces)
    {
        var (difference, low, high) = Interval([
            .. results
                .Where(r => r.Policy == name && r.Pace == pace)
                .Select(r => r.Statistics.PerHour - results.Single(o => o.Policy == "lots" && Same(o, r)).Statistics.PerHour),
        ]);
        Console.WriteLine(
            $"{name, -12}{pace} a day, beside lots, over all worlds: {difference:+0.00;-0.00} ({low:+0.00;-0.00} … {high:+0.00;-0.00})"
        );
    }

    Console.WriteLine();
    foreach (var calibration in calibrations)
    {
        Console.WriteLine(calibration.Factor);
        foreach (var fifth in calibration.Fifths)
            Console.WriteLine($"  n {fifth.Count, 6}  forecast {fifth.Forecast:0.000}  observed {fifth.Observed:0.000}");
    }

    if (!ablations && !tried)
        return;
    Console.WriteLine();
    Console.WriteLine(
        "Left out or added: mean change of useful introductions in an hour over all settings, with its 95 % interval over worlds and seeds."
    );
    foreach (var name in results.Select(r => r.Policy).Distinct().Where(n => n.StartsWith("with", StringComparison.Ordinal)))
    foreach (var pace in paces)
    {
        var (difference, low, high) = Interval([
            .. results
                .Where(r => r.Policy == name && r.Pace == pace)
                .Select(r => r.Statistics.PerHour - results.Single(o => o.Policy == "Juluo" && Same(o, r)).Statistics.PerHour),
        ]);
        Console.WriteLine($"{name, -20}{pace} a day  {difference:+0.00;-0.00} ({low:+0.00;-0.00} … {high:+0.00;-0.00})");
    }
}

// One object for each claim, by its name; docs/statistics.json keeps them.
void WriteJson()
{
    string[] others = ["oracle", "skill fit", "RECON", "popularity", "lots"];
    var claims = new List<Dictionary<string, object?>>();
    foreach (var setting in Settings().OrderBy(s => s.Key.Size))
    {
        var (best, difference, low, high) = Ahead(setting);
        var (world, size, pace) = setting.Key;
        var row = new Dictionary<string, object?>
        {
            ["name"] = $"{world}-{size}-{pace}",
            ["claim"] =
                $"useful introductions in an hour of the operator, {size} people, {pace} a day: {Worlds.All(12, 1).Single(w => w.Name == world).Sentence}",
            ["world"] = world,
            ["people"] = size,
            ["pace"] = pace,
            ["ours"] = Round(Mean(setting, "Juluo", f => f.PerHour)),
            ["n"] = seeds,
        };
        foreach (var name in others)
            row[name.Replace(" ", "", StringComparison.Ordinal)] = Round(Mean(setting, name, f => f.PerHour));
        (row["best"], row["ahead"], row["low"], row["high"]) = (best, Round(difference), Known(low), Known(high));
        row["sure"] = low > 0 || high < 0 ? "\\*" : "";
        claims.Add(row);
    }

    foreach (var pace in paces)
    {
        claims.Add(
            new()
            {
                ["name"] = $"first-{pace}",
                ["claim"] = $"settings in which Juluo brings more useful introductions than all others at {pace} a day",
                ["ours"] = Settings().Count(s => s.Key.Pace == pace && Ahead(s).Difference > 0),
                ["n"] = Settings().Count(s => s.Key.Pace == pace),
            }
        );
        foreach (var name in (string[])["Juluo", "skill fit", "RECON", "popularity"])
            claims.Add(
                Compared($"{name.Replace(' ', '-')}-{pace}", $"{name} beside lots at {pace} a day, over all worlds", name, "lots", pace)
            );
        foreach (var name in (string[])["skill fit", "RECON", "popularity"])
            claims.Add(
                Compared(
                    $"Juluo-over-{name.Replace(' ', '-')}-{pace}",
                    $"Juluo beside {name} at {pace} a day, over all worlds",
                    "Juluo",
                    name,
                    pace
                )
            );
        foreach (var name in results.Select(r => r.Policy).Distinct().Where(n => n.StartsWith("with", StringComparison.Ordinal)))
            claims.Add(
                Compared($"{name.Replace(' ', '-')}-{pace}", $"{name} beside Juluo at {pace} a day, over all worlds", name, "Juluo", pace)
            );
        foreach (var size in sizes)
            claims.Add(Reach(size, pace));
    }

    foreach (var (calibration, name) in calibrations.Zip(["agree", "meet", "useful", "anyway"]))
        claims.Add(
            new()
            {
                ["name"] = name,
                ["claim"] = $"{calibration.Factor}: forecast and observed of the lowest and the highest fifth",
                ["lowForecast"] = Round(calibration.Fifths[0].Forecast),
                ["lowObserved"] = Round(calibration.Fifths[0].Observed),
                ["highForecast"] = Round(calibration.Fifths[^1].Forecast),
                ["highObserved"] = Round(calibration.Fifths[^1].Observed),
                ["n"] = calibration.Fifths.Sum(f => f.Count),
            }
        );
    Console.WriteLine(
        JsonSerializer.Serialize(claims, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
    );
}

Dictionary<string, object?> Compared(string name, string claim, string one, string other, int pace)
{
    double[] differences =
    [
        .. results
            .Where(r => r.Policy == one && r.Pace == pace)
            .Select(r => r.Statistics.PerHour - results.Single(o => o.Policy == other && Same(o, r)).Statistics.PerHour),
    ];
    var (difference, low, high) = Interval(differences);
    return new()
    {
        ["name"] = name,
        ["claim"] = $"useful introductions in an hour, the difference: {claim}",
        ["ours"] = Round(difference),
        ["low"] = Known(low),
        ["high"] = Known(high),
        ["n"] = differences.Length,
    };
}

// The lowest and highest of the worlds' means, in per cent where they are shares.
Dictionary<string, object?> Reach(int size, int pace)
{
    var settings = Settings().Where(s => s.Key.Size == size && s.Key.Pace == pace).ToArray();
    (double Least, double Most) Of(Func<Statistics, double> figure) =>
        (Round(settings.Min(s => Mean(s, "Juluo", figure))), Round(settings.Max(s => Mean(s, "Juluo", figure))));
    var (four, twelve, wait, gini) = (Of(f => 100 * f.Within4), Of(f => 100 * f.Within12), Of(f => f.LongestWait), Of(f => f.Gini));
    return new()
    {
        ["name"] = $"reach-{size}-{pace}",
        ["claim"] = $"whom Juluo reaches, {size} people, {pace} a day: least and most of the worlds' means",
        ["people"] = size,
        ["fourLow"] = four.Least,
        ["fourHigh"] = four.Most,
        ["twelveLow"] = twelve.Least,
        ["twelveHigh"] = twelve.Most,
        ["waitLow"] = wait.Least,
        ["waitHigh"] = wait.Most,
        ["giniLow"] = gini.Least,
        ["giniHigh"] = gini.Most,
        ["newcomers"] = Round(settings.Average(s => Mean(s, "Juluo", f => 100 * f.Newcomers))),
        ["newcomersPart"] = Round(settings.Average(s => Mean(s, "Juluo", f => 100 * f.NewcomersPart))),
        ["n"] = settings.Sum(s => s.Count(r => r.Policy == "Juluo")),
    };
}

// Against the best of the others, except the oracle; the best is chosen by its mean here, which is strict for the product.
(string Best, double Difference, double Low, double High) Ahead(IEnumerable<Result> setting)
{
    var all = setting.ToArray();
    var best = all.Where(r => r.Policy is not ("oracle" or "Juluo") && !r.Policy.StartsWith("with", StringComparison.Ordinal))
        .GroupBy(r => r.Policy)
        .MaxBy(g => g.Average(r => r.Statistics.PerHour))!
        .Key;
    var (difference, low, high) = Interval([
        .. all.Where(r => r.Policy == "Juluo")
            .Select(r => r.Statistics.PerHour - all.Single(o => o.Policy == best && o.Seed == r.Seed).Statistics.PerHour),
    ]);
    return (best, difference, low, high);
}

static double Mean(IEnumerable<Result> setting, string policy, Func<Statistics, double> figure) =>
    setting.Where(r => r.Policy == policy).Average(r => figure(r.Statistics));

static bool Same(Result one, Result other) =>
    (one.World, one.Size, one.Pace, one.Seed) == (other.World, other.Size, other.Pace, other.Seed);

// One seed gives no interval.
static double? Known(double bound) => double.IsNaN(bound) ? null : Round(bound);

static double Round(double figure) => Math.Round(figure, 4);

// Mean and 95 % interval by Student's t.
static (double Mean, double Low, double High) Interval(double[] all)
{
    var mean = all.Average();
    if (all.Length < 2)
        return (mean, double.NaN, double.NaN);
    double[] quantiles = [12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23];
    var t = all.Length - 2 < quantiles.Length ? quantiles[all.Length - 2] : 2.0;
    var half = t * Math.Sqrt(all.Sum(x => (x - mean) * (x - mean)) / (all.Length - 1) / all.Length);
    return (mean, mean - half, mean + half);
}
