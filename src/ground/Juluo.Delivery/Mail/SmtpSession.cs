using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Juluo.Delivery;

/// <summary>
/// One message handed to a mail server (RFC 5321), by TLS from the first byte (RFC 8314), by STARTTLS (RFC 3207) or in the clear. The framework's client goes on without an
/// account when a password is refused, so that each mail seems refused, and knows no TLS from the first byte; it still writes the message (<see cref="Post"/>).
/// </summary>
internal sealed class SmtpSession : IAsyncDisposable
{
    private const int MostOfLine = 2000;
    private const int MostLines = 100;

    private readonly MailSettings settings;
    private readonly TcpClient client = new();
    private readonly byte[] buffer = new byte[4096];
    private Stream stream = Stream.Null;
    private int read;
    private int filled;
    private HashSet<string> offers = [];
    private string[] ways = [];

    private SmtpSession(MailSettings settings) => this.settings = settings;

    private sealed record Reply(int Code, string Text);

    /// <summary>Everything up to the text of a mail, and then no mail: whether the server takes the account, the sender and this reader.</summary>
    public static Task Try(MailSettings settings, string to, CancellationToken stop) => Hold(settings, s => s.Offer(to, stop), stop);

    /// <param name="message">As it is to arrive, its lines ended by CR LF.</param>
    /// <exception cref="NotTakenException">It was not taken; whether it may be tomorrow, the exception says.</exception>
    public static Task Send(MailSettings settings, string to, byte[] message, CancellationToken stop) =>
        Hold(settings, s => s.Hand(to, message, stop), stop);

    private static async Task Hold(MailSettings settings, Func<SmtpSession, Task> say, CancellationToken stop)
    {
        HeldLock.Refuse("a mail server");
        await using var session = new SmtpSession(settings);
        try
        {
            await session.Open(stop);
            await say(session);
        }
        catch (Exception away) when (away is IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            throw NotTakenException.Away(away.GetBaseException().Message, away);
        }
        catch (OperationCanceledException late)
        {
            throw NotTakenException.Away("The mail server did not answer in time.", late);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        client.Dispose();
    }

    private async Task Open(CancellationToken stop)
    {
        var server = settings.Server!;
        await client.ConnectAsync(server.Host, settings.Port, stop);
        stream = client.GetStream();
        if (settings.Implicit)
            await Encrypt(stop);
        Whole(await Hear(stop), 220);
        await Greet(stop);
        if (settings.Encrypted && !settings.Implicit)
        {
            if (!offers.Contains("STARTTLS"))
                throw NotTakenException.Away("The mail server offers no STARTTLS.");
            Whole(await Ask("STARTTLS", stop), 220);
            // What came before the handshake was not the server's to say (CVE-2011-0411).
            if (read < filled)
                throw NotTakenException.Away("The mail server spoke before the handshake.");
            await Encrypt(stop);
            await Greet(stop);
        }

        if (settings.Account is var (user, password))
            await SignIn(user, password, stop);
    }

    private async Task Encrypt(CancellationToken stop)
    {
        var secure = new SslStream(stream);
        stream = secure;
        var options = new SslClientAuthenticationOptions { TargetHost = settings.Server!.Host };
        if (settings.Root is { } root)
            options.CertificateChainPolicy = new()
            {
                TrustMode = System.Security.Cryptography.X509Certificates.X509ChainTrustMode.CustomRootTrust,
                RevocationMode = System.Security.Cryptography.X509Certificates.X509RevocationMode.NoCheck,
                CustomTrustStore = { root },
            };
        await secure.AuthenticateAsClientAsync(options, stop);
    }

    private async Task Greet(CancellationToken stop)
    {
        var reply = Whole(await Ask($"EHLO {new System.Globalization.IdnMapping().GetAscii(settings.From.Host)}", stop), 250);
        var lines = reply.Text.Split('\n').Skip(1).Select(l => l.ToUpperInvariant()).ToList();
        offers = [.. lines.Select(l => l.Split(' ')[0])];
        ways = [.. lines.Where(l => l.StartsWith("AUTH ", StringComparison.Ordinal)).SelectMany(l => l.Split(' ').Skip(1))];
    }

    private async Task SignIn(string user, string password, CancellationToken stop)
    {
        if (ways.Contains("PLAIN", StringComparer.Ordinal))
            Whole(await Ask($"AUTH PLAIN {Base64($"\0{user}\0{password}")}", stop), 235);
        else if (ways.Contains("LOGIN", StringComparer.Ordinal))
        {
            Whole(await Ask("AUTH LOGIN", stop), 334);
            Whole(await Ask(Base64(user), stop), 334);
            Whole(await Ask(Base64(password), stop), 235);
        }
        else
            throw NotTakenException.Away("The mail server offers no sign-in by PLAIN or LOGIN.");
    }

    private async Task Envelope(string to, CancellationToken stop)
    {
        var beyond = !Ascii.IsValid(to) || !Ascii.IsValid(settings.From.Address);
        if (beyond && !offers.Contains("SMTPUTF8"))
            throw NotTakenException.Refused("The mail server takes no addresses beyond ASCII (RFC 6531).");
        // A sender that the server does not take is ours to mend, as an account is: no mail would fare better.
        Whole(await Ask($"MAIL FROM:<{settings.From.Address}>{(beyond ? " SMTPUTF8 BODY=8BITMIME" : "")}", stop), 250);
        OfThis(await Ask($"RCPT TO:<{to}>", stop), 250, 251);
    }

    private async Task Offer(string to, CancellationToken stop)
    {
        await Envelope(to, stop);
        await Quit(stop);
    }

    private async Task Hand(string to, byte[] message, CancellationToken stop)
    {
        await Envelope(to, stop);
        OfThis(await Ask("DATA", stop), 354);
        await stream.WriteAsync(Stuffed(message), stop);
        OfThis(await Hear(stop), 250);
        await Quit(stop);
    }

    private async Task Quit(CancellationToken stop)
    {
        try
        {
            await Say("QUIT", stop); // what the server says now changes nothing
        }
        catch (IOException)
        {
            // it hung up first
        }
    }

    /// <summary>The message with a dot before every line that begins with one, and the dot that ends it (RFC 5321 §4.5.2).</summary>
    internal static byte[] Stuffed(ReadOnlySpan<byte> message)
    {
        var stuffed = new List<byte>(message.Length + 64);
        var fresh = true;
        foreach (var octet in message)
        {
            if (fresh && octet == '.')
                stuffed.Add((byte)'.');
            stuffed.Add(octet);
            fresh = octet == '\n';
        }

        if (!fresh)
            stuffed.AddRange("\r\n"u8);
        stuffed.AddRange(".\r\n"u8);
        return [.. stuffed];
    }

    /// <summary>What concerns every mail: whatever else the server says, it is away for now.</summary>
    private static Reply Whole(Reply reply, int good) => reply.Code == good ? reply : throw NotTakenException.Away(reply.Text);

    /// <summary>What concerns this mail: 5xx is a no for good, anything else one for now. No account (530), and a server that closes (521), concern all.</summary>
    private static void OfThis(Reply reply, params ReadOnlySpan<int> good)
    {
        if (!good.Contains(reply.Code))
            throw reply.Code is >= 500 and < 600 and not (521 or 530) ? NotTakenException.Refused(reply.Text)
            : reply.Code is 421 or 521 or 530 ? NotTakenException.Away(reply.Text)
            : NotTakenException.Later(reply.Text);
    }

    private async Task<Reply> Ask(string line, CancellationToken stop)
    {
        await Say(line, stop);
        return await Hear(stop);
    }

    private async Task Say(string line, CancellationToken stop)
    {
        if (line.AsSpan().ContainsAny('\r', '\n'))
            throw NotTakenException.Refused("A line of the conversation may not be broken.");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), stop);
    }

    private async Task<Reply> Hear(CancellationToken stop)
    {
        var said = new StringBuilder();
        for (var lines = 0; lines < MostLines; lines++)
        {
            var line = await Line(stop);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture, out var code))
                break;
            var last = line.Length == 3 || line[3] != '-';
            said.Append(said.Length == 0 ? line[..3] + " " : "\n").Append(line.Length > 4 ? line[4..] : "");
            if (last)
                return new(code, said.ToString());
        }

        throw new IOException("This is no mail server.");
    }

    private async Task<string> Line(CancellationToken stop)
    {
        var line = new List<byte>(128);
        while (line.Count < MostOfLine)
        {
            if (read == filled)
            {
                (read, filled) = (0, await stream.ReadAsync(buffer, stop));
                if (filled == 0)
                    throw new IOException("The mail server hung up.");
            }

            if (buffer[read++] is var octet && octet == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(octet);
        }

        throw new IOException("This is no mail server.");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
