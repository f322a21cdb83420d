using System.Diagnostics;

namespace Juluo.Testing;

/// <summary>A program with the counting module in a separate process.</summary>
internal sealed class WorkingProcess : IDisposable
{
    private readonly Process process;

    private WorkingProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public static WorkingProcess Begin(string connectionString, string? smtp = null) =>
        new(
            Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    [
                        Path.Combine(AppContext.BaseDirectory, "Juluo.Guest.dll"),
                        "work",
                        connectionString,
                        .. smtp is null ? Array.Empty<string>() : [smtp],
                    ]
                )
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    // Otherwise two cores would be busy compiling code that runs for half a second.
                    Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_TC_BackgroundWorkerTimeoutMs"] = "0" },
                }
            )!
        );

    /// <summary>Waits until its workers have begun.</summary>
    public async Task Working()
    {
        if (await process.StandardOutput.ReadLineAsync() is not "working")
            throw new InvalidOperationException("The process ended before it worked.");
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop (SIGTERM), and waits until it has finished its current work.</summary>
    public async Task Stop()
    {
        using var asked = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await asked.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
