using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Juluo.Gateway;

namespace Juluo.Testing;

/// <summary>A private mosquitto of the test, which keeps nothing when it is killed, with the users and rights of docs/doors.md.</summary>
public sealed class Broker : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("juluo-broker").FullName;
    private readonly string? authority;
    private readonly int port = FreePort();
    private Process? process;

    /// <param name="tls">True for a certificate of a private authority.</param>
    public Broker(bool tls = false)
    {
        if (tls)
            authority = Certify();
        File.WriteAllText(
            Path.Combine(folder, "acl"),
            "user juluo\ntopic write juluo/+/+/grants\ntopic write juluo/+/+/commands\ntopic write juluo/+/+/taken\ntopic read juluo/+/+/events\n\nuser stranger\ntopic readwrite #\n"
        );
        File.WriteAllText(Path.Combine(folder, "passwords"), "");
        Name("juluo");
        Name("stranger");
        File.WriteAllLines(
            Path.Combine(folder, "conf"),
            [
                "user root",
                $"listener {port.ToString(CultureInfo.InvariantCulture)} 127.0.0.1",
                "allow_anonymous false",
                $"password_file {Path.Combine(folder, "passwords")}",
                $"acl_file {Path.Combine(folder, "acl")}",
                "persistence false",
                .. tls
                    ? [$"certfile {Path.Combine(folder, "cert.pem")}", $"keyfile {Path.Combine(folder, "key.pem")}"]
                    : Array.Empty<string>(),
            ]
        );
    }

    /// <summary>The address for the server.</summary>
    public MqttBroker Server => Of("juluo");

    /// <summary>A user who may read and write everything there.</summary>
    public MqttBroker Stranger => Of("stranger");

    /// <summary>A user for a gateway, with rights only to its own topics.</summary>
    public MqttBroker Gateway(Guid community, Guid gateway)
    {
        var user = gateway.ToString();
        Name(user);
        File.AppendAllText(
            Path.Combine(folder, "acl"),
            $"\nuser {user}\ntopic read juluo/{community}/{gateway}/grants\ntopic read juluo/{community}/{gateway}/commands\ntopic read juluo/{community}/{gateway}/taken\ntopic write juluo/{community}/{gateway}/events\n"
        );
        return Of(user);
    }

    public async Task Start()
    {
        process = Process.Start(
            new ProcessStartInfo("/usr/sbin/mosquitto", ["-c", Path.Combine(folder, "conf")])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        var said = process.StandardError.ReadToEndAsync();
        for (var i = 0; i < 100; i++)
        {
            if (process.HasExited)
                throw new InvalidOperationException(await said);
            using var knock = new TcpClient();
            try
            {
                await knock.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        throw new TimeoutException("mosquitto did not begin to listen");
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(folder, recursive: true);
    }

    private MqttBroker Of(string user) =>
        new(authority is null ? "127.0.0.1" : "localhost", port, authority is not null, user, $"password of {user}", authority);

    private void Name(string user)
    {
        using var made = Process.Start("/usr/bin/mosquitto_passwd", ["-b", Path.Combine(folder, "passwords"), user, $"password of {user}"]);
        made.WaitForExit();
    }

    private string Certify()
    {
        using var root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (from, until) = (DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(100));
        var request = new CertificateRequest("CN=Juluo test authority", root, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority_ = request.CreateSelfSigned(from, until);
        var leaf = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        leaf.CertificateExtensions.Add(names.Build());
        using var certificate = leaf.Create(authority_, from, until, [1, 2, 3, 4]);
        File.WriteAllText(Path.Combine(folder, "cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        var path = Path.Combine(folder, "authority.pem");
        File.WriteAllText(path, authority_.ExportCertificatePem());
        return path;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
