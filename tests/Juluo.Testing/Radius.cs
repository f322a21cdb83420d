using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Juluo.Testing;

/// <summary>A FreeRADIUS of the test's own, with the files that docs/wifi.md gives.</summary>
public sealed partial class Radius : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("juluo-radius").FullName;
    private readonly int port = FreePort();
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> said = new();
    private Process? process;

    /// <summary>What it said of its work.</summary>
    public string Said => string.Join('\n', said);

    public async Task Start(Uri address, string secret)
    {
        var manual = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "wifi.md"));
        foreach (Match block in Block().Matches(manual))
            await File.WriteAllTextAsync(
                Path.Combine(folder, Path.GetDirectoryName(block.Groups["file"].Value)!),
                block
                    .Groups["text"]
                    .Value.Replace("https://your.address", address.ToString().TrimEnd('/'), StringComparison.Ordinal)
                    .Replace("SECRET", secret, StringComparison.Ordinal)
            );
        await File.WriteAllTextAsync(Path.Combine(folder, "dictionary"), "");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "radiusd.conf"),
            $$"""
            name = radiusd
            logdir = {{folder}}
            run_dir = {{folder}}
            libdir = /usr/lib/freeradius
            log {
              destination = stdout
            }
            security {
              reject_delay = 0
            }
            thread pool {
              start_servers = 2
              max_servers = 4
              min_spare_servers = 1
              max_spare_servers = 2
            }
            client test {
              ipaddr = 127.0.0.1
              secret = testing123
            }
            modules {
              always ok {
                rcode = ok
              }
            $INCLUDE {{folder}}/mods-enabled
            }
            policy {
            $INCLUDE {{folder}}/policy.d
            }
            $INCLUDE {{folder}}/sites-enabled
            listen {
              type = auth
              ipaddr = 127.0.0.1
              port = {{port}}
              virtual_server = juluo
            }
            listen {
              type = acct
              ipaddr = 127.0.0.1
              port = {{port + 1}}
              virtual_server = juluo
            }
            """
        );
        process = Process.Start(
            new ProcessStartInfo("/usr/sbin/freeradius", ["-f", "-x", "-x", "-l", "stdout", "-d", folder])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            said.Enqueue(line);
            if (line.Contains("Ready to process requests", StringComparison.Ordinal))
            {
                _ = Listen(process.StandardOutput);
                return;
            }
        }

        throw new InvalidOperationException(string.Join('\n', said));
    }

    /// <summary>What radclient was answered to a sign-in.</summary>
    public Task<string> SignIn(string name, string code) =>
        Ask("auth", port, $"User-Name = \"{name}\", User-Password = \"{code}\", Calling-Station-Id = \"02-00-00-00-00-01\"");

    /// <summary>What it was answered to an account.</summary>
    public Task<string> Account(string name, string status, string session, string device, int delay = 0) =>
        Ask(
            "acct",
            port + 1,
            $"User-Name = \"{name}\", Acct-Status-Type = {status}, Acct-Session-Id = \"{session}\", Calling-Station-Id = \"{device}\", NAS-Identifier = \"ap-1\", Acct-Delay-Time = {delay}"
        );

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task Listen(StreamReader to)
    {
        while (await to.ReadLineAsync() is { } line)
            said.Enqueue(line);
    }

    private static async Task<string> Ask(string what, int port, string attributes)
    {
        using var client = Process.Start(
            new ProcessStartInfo("/usr/bin/radclient", ["-x", "-r", "2", "-t", "10", $"127.0.0.1:{port}", what, "testing123"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        await client.StandardInput.WriteLineAsync(attributes);
        client.StandardInput.Close();
        var (answer, errors) = (await client.StandardOutput.ReadToEndAsync(), await client.StandardError.ReadToEndAsync());
        await client.WaitForExitAsync();
        return answer + errors;
    }

    /// <summary>Two in a row.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var first = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)first.Client.LocalEndPoint!).Port;
            try
            {
                using var second = new UdpClient(new IPEndPoint(IPAddress.Loopback, port + 1));
                return port;
            }
            catch (SocketException)
            {
                // another one
            }
        }
    }

    [GeneratedRegex(@"```\n# (?<file>[a-z.-]+/[a-z]+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
