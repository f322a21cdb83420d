using System.Diagnostics;

namespace Juluo.Host.Tests;

/// <summary>A command in a separate process, as the launcher starts it.</summary>
internal static class Launch
{
    public sealed record Ended(int Code, string Said, string Aside);

    public static async Task<Ended> Run(string? connectionString, string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Modules).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C", ["ConnectionStrings__Juluo"] = connectionString ?? "Host=127.0.0.1;Port=1;Database=none" },
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (said, aside) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await said, await aside);
    }
}
