using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Juluo.Suite;

/// <summary>
/// Runs test assemblies one after another, each as xunit does by itself: <c>Juluo.Suite FOLDER NAME…</c>. For each it writes a line to FOLDER/suite.tsv (name, seconds, passed, failed, skipped,
/// seconds of this process's processor time, separated by tabs), failures to FOLDER/NAME.log and the duration of each test to FOLDER/NAME.tsv. Output of tests is not a result.
/// </summary>
/// <remarks>Exits with 0 if nothing failed, 1 if a test failed, 3 if nothing began or ended for ten minutes.</remarks>
internal static class Program
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static int Main(string[] args)
    {
        var (folder, failed) = (args[0], 0);
        using var told = new StreamWriter(Path.Combine(folder, "suite.tsv")) { AutoFlush = true };
        foreach (var name in args.Skip(1))
        {
            var (began, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            using var log = new StreamWriter(Path.Combine(folder, name + ".log")) { AutoFlush = true };
            using var times = new StreamWriter(Path.Combine(folder, name + ".tsv"));
            using var results = new Results(log, times);
            using var framework = new XunitTestFramework(new NullMessageSink());
            using var executor = framework.GetExecutor(Assembly.Load(name).GetName());
            using var discovery = new Discovery();
            using var discoverer = framework.GetDiscoverer(Reflector.Wrap(Assembly.Load(name)));
            discoverer.Find(includeSourceInformation: false, discovery, new Options());
            discovery.Over.WaitOne();
            executor.RunTests(discovery.Tests.Where(IsAsked), results, new Options());
            while (!results.Over.WaitOne(TimeSpan.FromSeconds(1)))
            {
                if (results.Quiet < Patience)
                    continue;
                foreach (var test in results.Running)
                    log.WriteLine($"It hangs: {test}");
                told.WriteLine(Line(name, began, results.Passed, results.Failed + 1, results.Skipped));
                // A hanging test would keep the process alive.
                Environment.Exit(3);
            }

            told.WriteLine(
                $"{Line(name, began, results.Passed, results.Failed, results.Skipped)}\t{Tenths(Environment.CpuUsage.TotalTime - processor)}"
            );
            failed += results.Failed;
        }

        return failed == 0 ? 0 : 1;
    }

    /// <summary>Slow tests that seldom fail run at night only: benches, kills, large imports.</summary>
    private static bool IsAsked(ITestCase test) =>
        IsNight || !(test.Traits.TryGetValue("Category", out var categories) && categories.Contains("Nightly"));

    private static bool IsNight => Environment.GetEnvironmentVariable("JULUO_NIGHTLY") == "1";

    private static string Tenths(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Line(string name, Stopwatch began, int passed, int failed, int skipped) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}\t{Math.Round(began.Elapsed.TotalSeconds)}\t{passed}\t{failed}\t{skipped}");
}
