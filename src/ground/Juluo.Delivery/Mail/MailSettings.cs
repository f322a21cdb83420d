using System.Net.Mail;
using System.Security.Cryptography.X509Certificates;

namespace Juluo.Delivery;

/// <summary>The destination of emails: a mail server, the development mailbox, or (unconfigured) none yet.</summary>
/// <param name="Server">
/// <c>Mail:Smtp</c>, e.g. <c>smtps://user:password@mail.example.org</c> (TLS from the first byte, port 465) or <c>smtp://user:password@mail.example.org:587</c>
/// (STARTTLS is required with a user or on port 587).
/// </param>
/// <param name="From"><c>Mail:From</c>, e.g. <c>聚落 &lt;house@example.org&gt;</c>.</param>
public sealed record MailSettings(Uri? Server, MailAddress From, bool Development)
{
    /// <summary>Settings without a mail server: emails are queued until one is configured.</summary>
    public static readonly MailSettings Off = new(null, new("juluo@localhost"), Development: false);

    /// <summary>True without a server in development: queued emails count as delivered and are shown at <c>/dev/mailbox</c>.</summary>
    public bool ToMailbox => Server is null && Development;

    public bool Configured => Server is not null || Development;

    internal bool Implicit => Server?.Scheme == "smtps";

    internal int Port =>
        Server is { Port: > 0 } server ? server.Port
        : Implicit ? 465
        : 587;

    internal (string User, string Password)? Account =>
        Server?.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password]
            ? (Uri.UnescapeDataString(user), Uri.UnescapeDataString(password is [var typed] ? typed : ""))
            : null;

    /// <summary>OAuth settings in place of a password; null if the account has a password or there is no account.</summary>
    internal MailOAuth? OAuth { get; init; }

    /// <summary>The signing key; null if emails are not signed, or the mail server signs them.</summary>
    internal MailDkim? Dkim { get; init; }

    internal bool Encrypted => Implicit || Account is not null || Port == 587;

    /// <summary>The only trusted certificate authority in place of the machine's; for tests, whose servers have certificates of no known authority.</summary>
    internal X509Certificate2? Root { get; init; }

    /// <exception cref="InvalidOperationException">A setting is invalid; the message names it.</exception>
    public static MailSettings Read(IConfiguration configuration, bool development)
    {
        var smtp = configuration["Mail:Smtp"];
        Uri? server = null;
        if (
            !string.IsNullOrEmpty(smtp)
            && (!Uri.TryCreate(smtp, UriKind.Absolute, out server) || server.Scheme is not ("smtp" or "smtps") || server.Host.Length == 0)
        )
            throw new InvalidOperationException(
                "Mail:Smtp is not of the form smtps://user:password@host or smtp://user:password@host:port."
            );
        var from = configuration["Mail:From"];
        if (server is not null && string.IsNullOrEmpty(from))
            throw new InvalidOperationException("Mail:Smtp is set, Mail:From is not: say whose address the mails come from.");
        if (!MailAddress.TryCreate(string.IsNullOrEmpty(from) ? "juluo@localhost" : from, out var address))
            throw new InvalidOperationException("Mail:From is no mail address.");
        var oauth = MailOAuth.Read(configuration);
        var settings = new MailSettings(server, address, development) { OAuth = oauth, Dkim = MailDkim.Read(configuration, address.Host) };
        if (oauth is not null && settings.Account is not { Password: "" })
            throw new InvalidOperationException(
                "Mail:OAuth is set, so Mail:Smtp names the account without a password: smtp://user@host:587, with %40 for the @ within user."
            );
        return settings;
    }
}
