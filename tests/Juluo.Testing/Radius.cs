using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Juluo.Testing;

/// <summary>A private FreeRADIUS of the test, with the files from docs/wifi.md.</summary>
public sealed partial class Radius : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("juluo-radius").FullName;
    private readonly int port = FreePort();
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> said = new();
    private Process? process;

    /// <summary>Its log.</summary>
    public string Said => string.Join('\n', said);

    public async Task Start(Uri address, string secret)
    {
        var manual = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "wifi.md"));
        foreach (Match block in Block().Matches(manual))
            await File.AppendAllTextAsync(
                Path.Combine(folder, Path.GetDirectoryName(block.Groups["file"].Value)!),
                block
                    .Groups["text"]
                    .Value.Replace("https://your.address", address.ToString().TrimEnd('/'), StringComparison.Ordinal)
                    .Replace("SECRET", secret, StringComparison.Ordinal)
                    .Replace("/etc/freeradius/3.0", folder, StringComparison.Ordinal)
            );
        await Certify();
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
            server outer {
              authorize {
                eap
              }
              authenticate {
                eap
              }
            }
            listen {
              type = auth
              ipaddr = 127.0.0.1
              port = {{port}}
              virtual_server = juluo
            }
            listen {
              type = auth
              ipaddr = 127.0.0.1
              port = {{port + 2}}
              virtual_server = outer
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

    /// <summary>The answer to radclient for a sign-in.</summary>
    public Task<string> SignIn(string name, string code) =>
        Ask("auth", port, $"User-Name = \"{name}\", User-Password = \"{code}\", Calling-Station-Id = \"02-00-00-00-00-01\"");

    /// <summary>The answer to radclient for accounting.</summary>
    public Task<string> Account(string name, string status, string session, string device, int delay = 0) =>
        Ask(
            "acct",
            port + 1,
            $"User-Name = \"{name}\", Acct-Status-Type = {status}, Acct-Session-Id = \"{session}\", Calling-Station-Id = \"{device}\", NAS-Identifier = \"ap-1\", Acct-Delay-Time = {delay}"
        );

    /// <summary>The answer to an access point for a device that signs in by EAP-TTLS and PAP, to the last packet.</summary>
    public async Task<string> SignInByTunnel(string name, string code)
    {
        var device = Path.Combine(folder, "device.conf");
        await File.WriteAllTextAsync(
            device,
            $"network={{\n  ssid=\"juluo\"\n  key_mgmt=WPA-EAP\n  eap=TTLS\n  identity=\"{name}\"\n  password=\"{code}\"\n  phase2=\"auth=PAP\"\n  ca_cert=\"{folder}/certs/server.pem\"\n}}\n"
        );
        return await Run(
            "/usr/bin/eapol_test",
            [
                "-c",
                device,
                "-a",
                "127.0.0.1",
                "-p",
                (port + 2).ToString(CultureInfo.InvariantCulture),
                "-s",
                "testing123",
                "-r",
                "0",
                "-t",
                "30",
            ],
            ""
        );
    }

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

    private static Task<string> Ask(string what, int port, string attributes) =>
        Run("/usr/bin/radclient", ["-x", "-r", "2", "-t", "10", $"127.0.0.1:{port}", what, "testing123"], attributes);

    private static async Task<string> Run(string program, IReadOnlyList<string> with, string input)
    {
        using var client = Process.Start(
            new ProcessStartInfo(program, with)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        await client.StandardInput.WriteLineAsync(input);
        client.StandardInput.Close();
        var errors = client.StandardError.ReadToEndAsync();
        var answer = await client.StandardOutput.ReadToEndAsync();
        await client.WaitForExitAsync();
        return answer + await errors;
    }

    private async Task Certify()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=radius.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var certificates = Directory.CreateDirectory(Path.Combine(folder, "certs")).FullName;
        await File.WriteAllTextAsync(Path.Combine(certificates, "server.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(certificates, "server.key"), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>Three in a row.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var first = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)first.Client.LocalEndPoint!).Port;
            try
            {
                using var second = new UdpClient(new IPEndPoint(IPAddress.Loopback, port + 1));
                using var third = new UdpClient(new IPEndPoint(IPAddress.Loopback, port + 2));
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
