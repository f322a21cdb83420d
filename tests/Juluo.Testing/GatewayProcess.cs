using System.Collections.Concurrent;
using System.Diagnostics;
using Juluo.Gateway;

namespace Juluo.Testing;

/// <summary>The gateway's program in a separate process, as on the small computer, with simulated lines.</summary>
public sealed class GatewayProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> errors = new();

    private GatewayProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
    }

    /// <summary>Its messages to the person who operates it.</summary>
    public IEnumerable<string> Told => errors;

    public static async Task Enrol(Uri server, string code, string folder)
    {
        using var process = Launch(["enrol", "--server", server.ToString(), "--state", folder]);
        await process.StandardInput.WriteLineAsync(code);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <param name="mqtt">The broker that it uses; null for HTTP.</param>
    public static async Task<GatewayProcess> Run(string folder, DateTimeOffset now, MqttBroker? mqtt = null)
    {
        string[] through = mqtt is null ? [] : ["--mqtt", $"{(mqtt.Tls ? "mqtts" : "mqtt")}://{mqtt.User}@{mqtt.Host}:{mqtt.Port}"];
        if (mqtt?.Authority is { } authority)
            through = [.. through, "--mqtt-authority", authority];
        var gateway = new GatewayProcess(Launch(["run", "--state", folder, "--retry", "0.2", "--simulate", .. through], mqtt?.Password));
        await gateway.Clock(now);
        return gateway;
    }

    public Task<string?> Clock(DateTimeOffset now) => Say($"clock {now:O}");

    /// <summary>Sends a line and returns the line that answers it.</summary>
    public async Task<string?> Say(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        return await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Waits until it has reported something, the given number of times.</summary>
    public async Task Until(string told, int times = 1)
    {
        for (var i = 0; i < 300 && Told.Count(t => t == told) < times; i++)
            await Task.Delay(100);
        if (Told.Count(t => t == told) < times)
            throw new TimeoutException($"It never told “{told}”, but {string.Join(", ", Told)}.");
    }

    /// <summary>The next line that is not an answer to ours.</summary>
    public Task<string?> Hear() => process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Closes its input, so that it ends in an orderly way.</summary>
    public async Task End()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(string.Join('\n', Told));
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
    }

    private static Process Launch(IReadOnlyList<string> args, string? password = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(GatewayProgram).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (password is not null)
            start.Environment["JULUO_MQTT_PASSWORD"] = password;
        return Process.Start(start)!;
    }
}
