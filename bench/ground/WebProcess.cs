using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Juluo.Bench;

/// <summary>The program in a separate process; after a kill and restart it has the same address.</summary>
/// <param name="workers">True if it also does background work: mails, facts, jobs.</param>
public sealed class WebProcess(string connection, string data, bool workers = true) : IDisposable
{
    private Process? process;

    public Uri Address { get; private set; } = null!;

    /// <summary>Its processor time since it was started.</summary>
    public TimeSpan Processor
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Its peak memory since it was started, in bytes; its current memory if the system does not report the peak.</summary>
    public long Memory
    {
        get
        {
            process!.Refresh();
            return Math.Max(process.PeakWorkingSet64, process.WorkingSet64);
        }
    }

    public async Task Start()
    {
        Address ??= new($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Juluo.Host.dll"), "serve", "--urls", Address.ToString()]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ConnectionStrings__Juluo"] = connection,
                ["Juluo__Data"] = data,
                ["Juluo__Workers"] = workers ? "on" : "off",
                ["Logging__LogLevel__Default"] = "None",
            },
        };
        process = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(2); )
        {
            try
            {
                using var answer = await http.GetAsync(workers ? "/health/ready" : "/health/live");
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException) { }

            await Task.Delay(200);
        }

        throw new InvalidOperationException(
            $"A web process did not come up{(process.HasExited ? $", but ended with {process.ExitCode}" : "")}. It said: {string.Join('\n', said.TakeLast(20))}"
        );
    }

    /// <summary>Kills it with -9.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public void Dispose() => Kill();

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
