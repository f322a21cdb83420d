using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juluo.Records;
using Juluo.Records.Bench;
using Juluo.Records.Tests;
using Juluo.Rules;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const string At = "2019-11-11";
const string Options = """
    {"baselineEligibility":{"dismiss":["11357","11358"],"reduce":["11359","11360"]},
     "additionalRelief":{"subjectUnder21AtConviction":true,"subjectAgeThreshold":57,"yearsSinceConvictionThreshold":10,"subjectIsDeceased":true,"subjectHasOnlyProp64Charges":true}}
    """;
string[] tables = ["All_Results.csv", "All_Results_Condensed.csv", "Prop64_Results.csv"];
if (args is ["make", var file, var wanted, var seed])
{
    Generator.Write(file, int.Parse(wanted), int.Parse(seed)); // for the tests' oracle
    return 0;
}

var json = args.Contains("--json");
var numbers = args.Where(a => !a.StartsWith('-')).Select(int.Parse).ToArray();
var (rows, pairs) = (numbers.ElementAtOrDefault(0) is > 0 and var r ? r : 500_000, numbers.ElementAtOrDefault(1) is > 0 and var p ? p : 5);
var scratch = Directory.CreateTempSubdirectory("records-bench-").FullName;
try
{
    if (Peer.Find(scratch) is not { } gogen)
        return 3;
    Environment.SetEnvironmentVariable("DOTNET_TieredCompilation", "0"); // with the settings of bin/juluo
    var (large, small, options) = (
        Path.Combine(scratch, "large.csv"),
        Path.Combine(scratch, "small.csv"),
        Path.Combine(scratch, "options.json")
    );
    Generator.Write(large, rows, seed: 1);
    Generator.Write(small, rows / 10, seed: 2);
    File.WriteAllText(options, Options);
    var host = Path.GetFullPath("src/Juluo.Host/bin/Release/net10.0/Juluo.Host.dll");
    Timed Ours(string file) =>
        Timed.Run(
            "dotnet",
            host,
            "review",
            file,
            "--options",
            options,
            "--county",
            "SACRAMENTO",
            "--at",
            At,
            "--out",
            Fresh("ours"),
            "--quiet"
        );
    Timed Theirs(string file) =>
        Timed.Run(
            gogen,
            "run",
            $"--outputs={Fresh("peer")}",
            $"--input-doj={file}",
            "--county=SACRAMENTO",
            $"--compute-at={At}",
            $"--eligibility-options={options}"
        );
    // the cost for the system to read the file and write the same number of bytes
    Timed Cat(string file) =>
        Timed.Run("sh", "-c", $"cat '{file}' > /dev/null; cat '{scratch}'/ours/*.csv > '{Path.Combine(Fresh("cat"), "copy")}'");

    var (ours, peer, cat) = (new List<Timed>(), new List<Timed>(), new List<Timed>());
    for (var pair = 0; pair < pairs; pair++)
    {
        ours.Add(Ours(large));
        peer.Add(Theirs(large));
        cat.Add(Cat(large));
        Console.Error.WriteLine(
            $"pair {pair + 1}: {ours[^1].Seconds:0.00} s and {ours[^1].Megabytes:0} MB; gogen {peer[^1].Seconds:0.00} s and {peer[^1].Megabytes:0} MB; cat {cat[^1].Seconds:0.00} s"
        );
    }

    foreach (var table in tables.Where(t => !Same(Path.Combine(scratch, "ours", t), Path.Combine(scratch, "peer", t))))
    {
        Console.Error.WriteLine($"{table} is not the peer's.");
        return 1;
    }

    var tenth = Enumerable.Range(0, 3).Select(_ => Ours(small)).ToList();
    var (compiled, interpreted) = Deciding(small);
    var ratios = ours.Zip(peer, (o, t) => o.Seconds / t.Seconds).Order().ToArray();
    var result = new
    {
        claim = $"seconds to review {rows} rows of criminal-history records ({new FileInfo(large).Length >> 20} MB) by rules and to write the tables, beside gogen: the same tables to the byte",
        ours = Math.Round(Median(ours.Select(o => o.Seconds)), 2),
        peer = Math.Round(Median(peer.Select(o => o.Seconds)), 2),
        ratio = Math.Round(Median(ratios), 3),
        low = Math.Round(ratios[0], 3),
        high = Math.Round(ratios[^1], 3),
        n = pairs,
        megabytes = Math.Round(ours.Max(o => o.Megabytes)),
        peerMegabytes = Math.Round(peer.Max(o => o.Megabytes)),
        cat = Math.Round(Median(cat.Select(o => o.Seconds)), 2),
        compiledToInterpreted = Math.Round(compiled / interpreted, 4),
        timeExponent = Math.Round(Math.Log10(Median(ours.Select(o => o.Seconds)) / Median(tenth.Select(o => o.Seconds))), 2),
        memoryExponent = Math.Round(Math.Log10(Median(ours.Select(o => o.Megabytes)) / Median(tenth.Select(o => o.Megabytes))), 2),
    };
    Console.WriteLine(
        json
            ? JsonSerializer.Serialize(result)
            : $"{result.ratio} times the seconds of gogen ({result.low} to {result.high}, {pairs} pairs), {result.megabytes} MB beside {result.peerMegabytes} MB; cat of the same bytes takes {result.cat} s. "
                + $"Compiled rules take {result.compiledToInterpreted} times the interpreter's seconds. Ten times the rows: 10^{result.timeExponent} times the seconds, 10^{result.memoryExponent} times the memory."
    );
    return 0;
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

string Fresh(string name)
{
    var folder = Path.Combine(scratch, name);
    if (Directory.Exists(folder))
        Directory.Delete(folder, recursive: true);
    return Directory.CreateDirectory(folder).FullName;
}

// Only deciding, on the same facts.
(double Compiled, double Interpreted) Deciding(string file)
{
    var choices = CountyChoices.Read(System.Text.Encoding.UTF8.GetBytes(Options)).Choices;
    var set = RuleFile.Read("prop64-county", ReviewRules.TextOf("prop64-county")).Set!;
    var options = new ReviewOptions
    {
        Rules = set,
        At = DateOnly.ParseExact(At, "yyyy-MM-dd"),
        County = "SACRAMENTO",
        Choices = choices,
    };
    Interpreting.Compiled(File.ReadAllBytes(file), options);
    var facts = Interpreting.Read(File.ReadAllBytes(file), options);
    var clock = Stopwatch.StartNew();
    var compiled = Interpreting.Compiled(facts, options);
    var first = clock.Elapsed.TotalSeconds;
    clock.Restart();
    var interpreted = Interpreting.Interpreted(facts, options);
    var second = clock.Elapsed.TotalSeconds;
    return interpreted.SequenceEqual(compiled)
        ? (first, second)
        : throw new InvalidOperationException("The interpreter decides otherwise.");
}

static bool Same(string a, string b)
{
    using var process = Process.Start(new ProcessStartInfo("cmp", ["-s", a, b]) { UseShellExecute = false })!;
    process.WaitForExit();
    return process.ExitCode == 0;
}

static double Median(IEnumerable<double> of)
{
    var sorted = of.Order().ToArray();
    return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
