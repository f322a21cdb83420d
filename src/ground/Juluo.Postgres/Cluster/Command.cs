using System.Diagnostics;

namespace Juluo.Postgres.Cluster;

/// <summary>Runs programs and returns their output.</summary>
internal static class Command
{
    public sealed record Finished(int Code, string Said)
    {
        public bool Failed => Code != 0;
    }

    /// <summary>Runs a program with its arguments, never through a shell; cancelling kills it.</summary>
    public static async Task<Finished> Run(
        IReadOnlyList<string> words,
        string directory,
        CancellationToken stop,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo(words[0])
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word);
        // A PGHOST or PGDATA in the person's shell would direct these programs to another server.
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = process.StandardError.ReadToEndAsync(stop);
        try
        {
            await process.WaitForExitAsync(stop);
            return new(process.ExitCode, (await output) + (await error));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
