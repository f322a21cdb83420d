using System.Diagnostics;

namespace Juluo.Postgres.Tests;

/// <summary>Another Juluo process on the same cluster.</summary>
internal sealed class Guest : IDisposable
{
    private readonly Process process;

    private Guest(Process process) => this.process = process;

    public static Guest Begin(string directory) =>
        new(
            Process.Start(
                new ProcessStartInfo("dotnet")
                {
                    ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Juluo.Guest.dll"), directory },
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!
        );

    /// <summary>Its socket directory, once it has joined.</summary>
    public async Task<string> Joined() =>
        await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the guest ended before it joined");

    public static async Task<Guest> At(string directory)
    {
        var guest = Begin(directory);
        await guest.Joined();
        return guest;
    }

    /// <summary>Kills only this process with -9.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task Leave()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
