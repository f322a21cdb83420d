using System.Diagnostics;
using System.Globalization;

namespace Juluo.Records.Bench;

/// <summary>A completed process: seconds, and peak megabytes.</summary>
internal sealed record Timed(double Seconds, double Megabytes)
{
    public static Timed Run(string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        // to /dev/null: reading a pipe would slow down programs that print much
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" > /dev/null", program, .. arguments]) { UseShellExecute = false }
        )!;
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, Peak(process.Id));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new(seconds, peak / 1024.0)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    /// <summary>The peak resident memory in kilobytes, as reported by the system.</summary>
    private static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // it has ended
        }
    }
}
