using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Juluo.Testing;

/// <summary>A real SMTP server (RFC 5321) in the test's own process that keeps every received mail, and refuses what a test tells it to.</summary>
public sealed class Mailbox : IAsyncLifetime, IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<Letter> letters = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly ConcurrentDictionary<string, (string Reply, int Times)> scripted = new(StringComparer.Ordinal);
    private TcpListener listener = new(IPAddress.Loopback, 0);
    private int drops;

    public static string Host => "127.0.0.1";
    public int Port { get; private set; }

    /// <summary>Everything received, in order of arrival.</summary>
    public IReadOnlyList<Letter> Letters => [.. letters];

    /// <summary>Every received command, without its arguments.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>The account that it requires; null to accept mails from anyone.</summary>
    public (string User, string Password)? Account { get; init; }

    /// <summary>Access tokens for the account by XOAUTH2, while <see cref="Ways"/> offers it.</summary>
    public Func<string, bool> TakesToken { get; set; } = _ => false;

    /// <summary>The number of mails after which it closes the connection silently, like servers that need their connections.</summary>
    public int LettersOfConnection { get; init; } = int.MaxValue;

    /// <summary>The authentication methods that it offers.</summary>
    public string Ways { get; init; } = "PLAIN LOGIN";

    /// <summary>If set, STARTTLS is offered.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    public bool Implicit { get; init; }

    public bool TakesUnicode { get; init; } = true;

    /// <summary>The number of coming mails that are refused temporarily (451), as by a busy server.</summary>
    public void RefuseNext(int count) => Answer(".", "451 busy, come again", count);

    /// <summary>The answer to a command (the mail's end is "."), the given number of times.</summary>
    public void Answer(string verb, string reply, int times = int.MaxValue) => scripted[verb] = (reply, times);

    /// <summary>The number of coming connections that are cut when the mail has arrived, before it is answered.</summary>
    public void DropAfterData(int count) => Volatile.Write(ref drops, count);

    /// <summary>Stops listening at its port.</summary>
    public void Close() => listener.Stop();

    /// <summary>Listens; after <see cref="Close"/>, at the same port.</summary>
    public void Open()
    {
        listener = new(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Accept(listener);
    }

    public Task InitializeAsync()
    {
        Open();
        return Task.CompletedTask;
    }

    /// <summary>A self-signed certificate for the loopback address.</summary>
    public static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mailbox", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(130));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Waits for a mail to an address; throws after the timeout (10 s) with the mails that did arrive.</summary>
    public async Task<Letter> Wait(string to, Func<Letter, bool>? which = null, TimeSpan? patience = null)
    {
        using var enough = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(10));
        while (true)
        {
            if (letters.LastOrDefault(l => l.To.Contains(to, StringComparer.OrdinalIgnoreCase) && (which?.Invoke(l) ?? true)) is { } found)
                return found;
            try
            {
                await arrived.WaitAsync(enough.Token);
            }
            catch (OperationCanceledException e)
            {
                var heard = string.Join("; ", letters.Select(l => $"{string.Join(',', l.To)}: {l.Subject}"));
                throw new TimeoutException($"No such letter to {to}. Arrived: {heard}", e);
            }
        }
    }

    public Task DisposeAsync() => closing.CancelAsync();

    public void Dispose()
    {
        listener.Dispose();
        closing.Dispose();
        arrived.Dispose();
    }

    private async Task Accept(TcpListener at)
    {
        try
        {
            while (true)
                _ = Serve(await at.AcceptTcpClientAsync(closing.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // closed
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                Stream stream = client.GetStream();
                if (Implicit)
                    stream = await Encrypted(stream);
                if (await Converse(stream, greet: true))
                    await Converse(await Encrypted(stream), greet: false);
            }
        }
        catch (Exception e)
            when (e
                    is IOException
                        or OperationCanceledException
                        or ObjectDisposedException
                        or System.Security.Authentication.AuthenticationException
            )
        {
            // the client disconnected in the middle: nothing was accepted
        }
    }

    private async Task<SslStream> Encrypted(Stream stream)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate });
        return secure;
    }

    /// <returns>True if the conversation continues by TLS.</returns>
    private async Task<bool> Converse(Stream stream, bool greet)
    {
        // Latin-1 keeps every byte unchanged; the mail's parser decodes them.
        var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        await using var writer = new StreamWriter(stream, Encoding.ASCII, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (greet)
            await writer.WriteLineAsync(Scripted("CONNECT") ?? "220 mailbox ready");
        var signedIn = Account is null;
        var from = "";
        var to = new List<string>();
        var left = LettersOfConnection;
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            Heard.Enqueue(verb);
            if (Scripted(verb) is { } instead)
            {
                await writer.WriteLineAsync(instead);
                continue;
            }

            switch (verb)
            {
                case "EHLO":
                    await writer.WriteLineAsync(
                        "250-mailbox\r\n"
                            + (TakesUnicode ? "250-SMTPUTF8\r\n" : "")
                            + (Certificate is not null && stream is not SslStream ? "250-STARTTLS\r\n" : "")
                            + (Account is not null ? $"250-AUTH {Ways}\r\n" : "")
                            + "250 8BITMIME"
                    );
                    continue;
                case "STARTTLS" when Certificate is not null:
                    await writer.WriteLineAsync("220 go on");
                    return true;
                case "AUTH":
                    signedIn = await SignIn(line, reader, writer);
                    await writer.WriteLineAsync(signedIn ? "235 come in" : "535 5.7.8 authentication failed");
                    continue;
                case "HELO" or "NOOP":
                    break;
                case "MAIL":
                    from = Address(line);
                    to.Clear();
                    break;
                case "RCPT" when !signedIn:
                    // Like Postfix, which reports at the recipient why it refuses the client.
                    await writer.WriteLineAsync("554 5.7.1 Access denied");
                    continue;
                case "RCPT":
                    to.Add(Address(line));
                    break;
                case "RSET":
                    to.Clear();
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    if (await Body(reader) is not { } raw)
                        return false; // the sender died before the final dot: nothing was accepted
                    if (Interlocked.Decrement(ref drops) >= 0)
                        return false;
                    if (Scripted(".") is { } refusal)
                    {
                        await writer.WriteLineAsync(refusal);
                        continue;
                    }
                    letters.Enqueue(Letter.Read(from, [.. to], raw));
                    arrived.Release();
                    if (--left > 0)
                        break;
                    await writer.WriteLineAsync("250 ok");
                    return false;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return false;
                default:
                    await writer.WriteLineAsync("502 not here");
                    continue;
            }
            await writer.WriteLineAsync("250 ok");
        }

        return false;
    }

    private async Task<bool> SignIn(string line, StreamReader reader, StreamWriter writer)
    {
        async Task<string> Ask(string what)
        {
            await writer.WriteLineAsync($"334 {Convert.ToBase64String(Encoding.UTF8.GetBytes(what))}");
            return Plain(await reader.ReadLineAsync(closing.Token) ?? "");
        }

        if (line.Split(' ') is ["AUTH", "XOAUTH2", var bearer])
        {
            if (
                Plain(bearer).Split('\u0001') is [var who, var auth, "", ""]
                && who == $"user={Account?.User}"
                && TakesToken(auth["auth=Bearer ".Length..])
            )
                return true;
            // The error is sent as a challenge, and the refusal after an empty response to it.
            await Ask("""{"status":"400","schemes":"Bearer"}""");
            return false;
        }

        var given = line.Split(' ') is ["AUTH", "PLAIN", var once]
            ? Plain(once).Split('\0') is [_, var user, var password]
                ? (user, password)
                : default
            : (await Ask("Username:"), await Ask("Password:"));
        return given == Account;
    }

    private static string Plain(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private string? Scripted(string verb)
    {
        if (!scripted.TryGetValue(verb, out var script) || script.Times <= 0)
            return null;
        scripted[verb] = script with { Times = script.Times - 1 };
        return script.Reply;
    }

    /// <returns>Null if the connection ends before the mail does.</returns>
    private async Task<string?> Body(StreamReader reader)
    {
        var body = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            if (line == ".")
                return body.ToString();
            body.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        return null;
    }

    private static string Address(string line)
    {
        var open = line.IndexOf('<', StringComparison.Ordinal);
        var close = line.IndexOf('>', StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line[(open + 1)..close]));
    }
}
