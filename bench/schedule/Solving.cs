using System.Diagnostics;
using Juluo.Timetables;

namespace Juluo.Schedule.Bench;

/// <summary>Searches for a number of seconds on two threads, each with its own seed.</summary>
internal static class Solving
{
    private const int Probe = 50_000;
    private const double Margin = 0.85; // part of the time that is planned; the rest is for a machine that slows down

    internal static Solved Find(TimetableTask task, double seconds, ulong seed = 1)
    {
        var watch = Stopwatch.StartNew();
        Both(task, seed + 2, Probe, CancellationToken.None); // warms up the compiler
        var warm = watch.Elapsed.TotalSeconds;
        var probes = Both(task, seed + 4, Probe, CancellationToken.None);
        var rate = Probe / (watch.Elapsed.TotalSeconds - warm);
        var left = Math.Max(0.1, seconds - watch.Elapsed.TotalSeconds);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(left));
        var steps = (long)(rate * left * Margin);
        var found = Both(task, seed, steps, limit.Token);
        var best = found.Concat(probes).OrderBy(table => table.Faults.Count).ThenBy(table => table.Cost.Total).First();
        return new(best, watch.Elapsed.TotalSeconds, steps);
    }

    private static Timetable[] Both(TimetableTask task, ulong seed, long steps, CancellationToken stop)
    {
        var found = new Timetable[2];
        var threads = Enumerable
            .Range(0, 2)
            .Select(at => new Thread(() => found[at] = TimetableSearch.Find(task, seed + (ulong)at, steps, stop)))
            .ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return found;
    }
}
