using System.Diagnostics;

namespace Juluo.Host.Tests;

/// <summary>The served program in a separate process, beside others on one database.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process process;

    private ProgramProcess(Process process) => this.process = process;

    public static ProgramProcess Begin(string connectionString, int smtp, Uri address)
    {
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Modules).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                Environment =
                {
                    ["ConnectionStrings__Juluo"] = connectionString,
                    ["Mail__Smtp"] = $"smtp://127.0.0.1:{smtp}",
                    ["Mail__From"] = "house@juluo.example",
                    ["Juluo__Address"] = address.ToString(),
                    // Otherwise two cores would be busy compiling code that runs for a minute.
                    ["DOTNET_TieredPGO"] = "0",
                },
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new(process);
    }

    /// <summary>Its processor time.</summary>
    public TimeSpan Busy => killed ?? process.TotalProcessorTime;

    private TimeSpan? killed;

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        killed = process.TotalProcessorTime;
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
