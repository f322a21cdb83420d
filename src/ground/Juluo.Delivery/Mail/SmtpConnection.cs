using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Juluo.Delivery;

/// <summary>
/// A connection to the mail server: TLS from the first byte (RFC 8314), STARTTLS (RFC 3207) or unencrypted, exactly as configured, never weaker. Errors are
/// exceptions of the library, which <see cref="MailServer"/> converts.
/// </summary>
internal sealed class SmtpConnection : SmtpClient
{
    private readonly MailSettings settings;
    private readonly Greeting greeting;

    private SmtpConnection(MailSettings settings, Greeting greeting)
        : base(greeting)
    {
        (this.settings, this.greeting) = (settings, greeting);
        LocalDomain = new System.Globalization.IdnMapping().GetAscii(settings.From.Host);
        // No revocation check: an authority whose list is unreachable would delay every email.
        CheckCertificateRevocation = false;
        ServerCertificateValidationCallback = (_, certificate, chain, errors) => Trusts(certificate, chain, errors);
    }

    /// <summary>The problem with the server's certificate, if it ended the connection.</summary>
    public string? Distrust { get; private set; }

    /// <summary>Connects to the server, secures the connection as configured, and signs in.</summary>
    /// <param name="token">The access token, if the account is opened with one.</param>
    /// <exception cref="NotTakenException">The server does not support the configured security or sign-in.</exception>
    public static async Task<SmtpConnection> Open(MailSettings settings, string? token, CancellationToken stop)
    {
        var connection = new SmtpConnection(settings, new());
        try
        {
            await connection.Begin(token, stop);
            return connection;
        }
        catch (SslHandshakeException) when (connection.Distrust is { } why)
        {
            connection.Dispose();
            throw NotTakenException.Away(why);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Offers the server the sender and a recipient without sending an email; throws if it rejects either.</summary>
    public async Task Offer(string to, CancellationToken stop)
    {
        var (from, reader) = (Envelope(settings.From.Address), Envelope(to));
        var beyond = Ascii.IsValid(from) && Ascii.IsValid(reader) ? "" : " SMTPUTF8 BODY=8BITMIME";
        Taken(SmtpErrorCode.SenderNotAccepted, await Ask($"MAIL FROM:<{from}>{beyond}", stop));
        Taken(SmtpErrorCode.RecipientNotAccepted, await Ask($"RCPT TO:<{reader}>", stop));
    }

    /// <param name="message">The message, prepared for seven bits and not signed yet.</param>
    public async Task Hand(MimeMessage message, MailSigner signer, CancellationToken stop)
    {
        var (sender, to) = (message.From.Mailboxes.Single(), message.To.Mailboxes.Single());
        var (from, reader) = (Envelope(sender.Address), Envelope(to.Address));
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        options.International = !Ascii.IsValid(from) || !Ascii.IsValid(reader);
        signer.Sign(options, message);
        await SendAsync(options, message, sender, [to], stop);
    }

    /// <summary>Does nothing: the message is already prepared, and signed content must not change.</summary>
    protected override void Prepare(FormatOptions options, MimeMessage message, EncodingConstraint constraint, int maxLineLength) { }

    private async Task Begin(string? token, CancellationToken stop)
    {
        await ConnectAsync(
            settings.Server!.Host,
            settings.Port,
            settings.Implicit ? SecureSocketOptions.SslOnConnect
                : settings.Encrypted ? SecureSocketOptions.StartTls
                : SecureSocketOptions.None,
            stop
        );
        // The library falls back to HELO after any refusal. A server that closes (421) refuses EHLO too, and would support SMTPUTF8 and AUTH again a minute later.
        if (greeting.WithoutEhlo)
            throw NotTakenException.Away("The mail server did not take EHLO.");
        if (settings.Account is not var (user, password))
            return;
        SaslMechanism? way = token is not null
            ? Offers("XOAUTH2")
                ? new SaslMechanismOAuth2(user, token)
                : Offers("OAUTHBEARER")
                    ? new SaslMechanismOAuthBearer(user, token)
                    : null
            : Offers("PLAIN")
                ? new SaslMechanismPlain(Encoding.UTF8, user, password)
                : Offers("LOGIN")
                    ? new SaslMechanismLogin(Encoding.UTF8, user, password)
                    : null;
        if (way is null)
            throw NotTakenException.Away($"The mail server offers no sign-in by {(token is null ? "PLAIN or LOGIN" : "XOAUTH2")}.");
        await AuthenticateAsync(way, stop);
    }

    private bool Offers(string way) => AuthenticationMechanisms.Contains(way, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns an address as this server accepts it: a non-ASCII domain has an ASCII form, a non-ASCII mailbox has none.</summary>
    private string Envelope(string address)
    {
        if (address.AsSpan().ContainsAny('\r', '\n'))
            throw NotTakenException.Refused("A line of the conversation may not be broken.");
        if (Ascii.IsValid(address) || Capabilities.HasFlag(SmtpCapabilities.UTF8))
            return address;
        var encoded = MailboxAddress.EncodeAddrspec(address);
        return Ascii.IsValid(encoded)
            ? encoded
            : throw NotTakenException.Refused("The mail server takes no addresses beyond ASCII (RFC 6531).");
    }

    private Task<SmtpResponse> Ask(string line, CancellationToken stop) => SendCommandAsync(line, stop);

    private static void Taken(SmtpErrorCode concerning, SmtpResponse reply)
    {
        if (reply.StatusCode is not (SmtpStatusCode.Ok or SmtpStatusCode.UserNotLocalWillForward))
            throw new SmtpCommandException(concerning, reply.StatusCode, reply.Response);
    }

    private bool Trusts(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var built = chain;
        using var own = new X509Chain();
        if (settings.Root is { } root && certificate is X509Certificate2 shown)
        {
            own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            own.ChainPolicy.CustomTrustStore.Add(root);
            built = own;
            errors &= ~SslPolicyErrors.RemoteCertificateChainErrors;
            if (!own.Build(shown))
                errors |= SslPolicyErrors.RemoteCertificateChainErrors;
        }

        if (errors == SslPolicyErrors.None)
            return true;
        IEnumerable<string> lacks = (built?.ChainStatus ?? []).Select(s => s.StatusInformation.Trim().TrimEnd('.'));
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            lacks = lacks.Prepend($"it is not for {settings.Server!.Host}");
        Distrust = $"The certificate of the mail server is not trusted: {string.Join("; ", lacks.Distinct(StringComparer.Ordinal))}.";
        return false;
    }

    /// <summary>Records the command with which the conversation began; stores no content.</summary>
    private sealed class Greeting : IProtocolLogger
    {
        public bool WithoutEhlo { get; private set; }

        public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

        public void LogConnect(Uri uri) { }

        public void LogClient(byte[] buffer, int offset, int count) => WithoutEhlo |= buffer.AsSpan(offset, count).StartsWith("HELO "u8);

        public void LogServer(byte[] buffer, int offset, int count) { }

        public void Dispose() { }
    }
}
