using System.Diagnostics;

namespace Juluo.Schedule.Bench;

/// <summary>The peer on CoSPLib's instances: the hyper-heuristic of its authors, in Python, for the same number of seconds on one thread.</summary>
internal static class HyperHeuristic
{
    /// <summary>Returns its objective.</summary>
    internal static long Run(string library, string instance, double seconds)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["bench/schedule/peer.py", library, instance, $"{seconds}"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.TryParse(text, out var objective)
            ? objective
            : throw new InvalidOperationException("The peer failed: apt-get install python3-openpyxl python3-pandas python3-tz");
    }
}
