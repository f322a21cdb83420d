using System.Diagnostics;

namespace Juluo.Records.Bench;

/// <summary>gogen, the program that counties used: a binary, or sources to build.</summary>
internal static class Peer
{
    /// <summary>The path of its binary; null, with a sentence on standard error, if it is missing.</summary>
    public static string? Find(string scratch)
    {
        var named = Environment.GetEnvironmentVariable("GOGEN");
        if (named is null)
        {
            Console.Error.WriteLine("The peer is not here. Let GOGEN name the binary of codeforamerica/gogen, or a checkout of it.");
            return null;
        }

        if (File.Exists(named))
        {
            return Path.GetFullPath(named);
        }

        var built = Path.Combine(scratch, "gogen");
        try
        {
            var start = new ProcessStartInfo("go", ["build", "-o", built, "."])
            {
                WorkingDirectory = named,
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            if (process.ExitCode == 0)
            {
                return built;
            }
        }
        catch (Exception problem) when (problem is System.ComponentModel.Win32Exception or DirectoryNotFoundException)
        {
            Console.Error.WriteLine(problem.Message);
        }

        Console.Error.WriteLine($"{named} is neither a binary nor a folder that go builds.");
        return null;
    }
}
