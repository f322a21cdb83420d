using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Juluo.Suite;

/// <summary>Counts the results of an assembly's tests, and records failures. Called on several threads.</summary>
internal sealed class Results(TextWriter log, TextWriter times) : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly ConcurrentDictionary<string, bool> running = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long heard = Stopwatch.GetTimestamp();

    public ManualResetEvent Over { get; } = new(false);

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    public IEnumerable<string> Running => running.Keys;

    /// <summary>The time since a test last began or ended.</summary>
    public TimeSpan Quiet => Stopwatch.GetElapsedTime(Interlocked.Read(ref heard));

    public bool OnMessage(IMessageSinkMessage message)
    {
        Interlocked.Exchange(ref heard, Stopwatch.GetTimestamp());
        lock (gate)
        {
            Hear(message);
        }

        return true;
    }

    private void Hear(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestStarting starting:
                running[starting.Test.DisplayName] = true;
                break;
            case ITestPassed passed:
                Passed++;
                Took(passed);
                break;
            case ITestSkipped:
                Skipped++;
                break;
            case ITestFailed failed:
                Took(failed);
                Fail(failed.Test.DisplayName, failed);
                if (failed.Output.Length > 0)
                    log.WriteLine(failed.Output);
                break;
            case ITestFinished finished:
                running.TryRemove(finished.Test.DisplayName, out _);
                break;
            case ITestAssemblyFinished:
                Over.Set();
                break;
            // An error outside of a test, such as in the disposal of a fixture, is a failure too.
            case IFailureInformation beside:
                Fail(beside.GetType().Name, beside);
                break;
        }
    }

    private void Took(ITestResultMessage result) =>
        times.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.ExecutionTime:0.000}\t{result.Test.DisplayName}"));

    private void Fail(string what, IFailureInformation failure)
    {
        Failed++;
        log.WriteLine($"  Failed {what}");
        for (var at = 0; at < failure.Messages.Length; at++)
        {
            log.WriteLine($"    {failure.ExceptionTypes.ElementAtOrDefault(at)}: {failure.Messages[at]}");
            foreach (var frame in (failure.StackTraces.ElementAtOrDefault(at) ?? "").Split('\n').Where(IsOurs))
                log.WriteLine(frame.TrimEnd());
        }
    }

    // Frames of xunit and of awaiting say nothing about the test.
    private static bool IsOurs(string frame) =>
        !frame.Contains(" at Xunit.Sdk.", StringComparison.Ordinal)
        && !frame.Contains(" at System.Runtime.", StringComparison.Ordinal)
        && !frame.StartsWith("---", StringComparison.Ordinal);

    public void Dispose() => Over.Dispose();
}
