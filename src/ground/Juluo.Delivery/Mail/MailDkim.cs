namespace Juluo.Delivery;

/// <summary>The key that signs emails (DKIM, RFC 6376), for a mail server that does not sign them.</summary>
/// <param name="Selector"><c>Mail:Dkim:Selector</c>: the public key is at <c>{selector}._domainkey.{domain}</c>.</param>
/// <param name="Domain"><c>Mail:Dkim:Domain</c>; by default the sender's domain.</param>
/// <param name="KeyFile"><c>Mail:Dkim:KeyFile</c>: a private key in PEM, RSA or Ed25519.</param>
internal sealed record MailDkim(string Selector, string Domain, string KeyFile)
{
    /// <exception cref="InvalidOperationException">A setting is missing or invalid; the message names it.</exception>
    public static MailDkim? Read(IConfiguration configuration, string senderDomain)
    {
        var (selector, domain, file) = (Said("Selector"), Said("Domain"), Said("KeyFile"));
        if (selector is null && domain is null && file is null)
            return null;
        if (selector is null || file is null)
            throw new InvalidOperationException(
                $"Mail:Dkim:{(selector is null ? "Selector" : "KeyFile")} is not set, though others of Mail:Dkim are."
            );
        domain ??= senderDomain;
        if (!IsName(selector))
            throw new InvalidOperationException("Mail:Dkim:Selector is no name of the DNS: use letters, digits, dots and hyphens.");
        if (!IsName(domain))
            throw new InvalidOperationException("Mail:Dkim:Domain is no name of the DNS: use letters, digits, dots and hyphens.");
        return new(selector, domain, file);

        string? Said(string name) => configuration[$"Mail:Dkim:{name}"] is { Length: > 0 } text ? text.Trim() : null;
    }

    private static bool IsName(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
