namespace Juluo.Delivery;

/// <summary>A mail server account that is opened with an access token in place of a password (XOAUTH2), as Google and Microsoft require.</summary>
/// <param name="TokenUrl"><c>Mail:OAuth:TokenUrl</c>: the endpoint that issues access tokens (RFC 6749 §3.2).</param>
/// <param name="RefreshToken"><c>Mail:OAuth:RefreshToken</c>; null: the program authenticates as itself (client credentials, RFC 6749 §4.4).</param>
/// <param name="Scope"><c>Mail:OAuth:Scope</c>; null for the endpoint's default.</param>
internal sealed record MailOAuth(Uri TokenUrl, string ClientId, string ClientSecret, string? RefreshToken, string? Scope)
{
    private static readonly string[] Names = ["TokenUrl", "ClientId", "ClientSecret", "RefreshToken", "Scope"];

    /// <returns>The settings; null without them, when the account has a password or there is no account.</returns>
    /// <exception cref="InvalidOperationException">A setting is missing or invalid; the message names it.</exception>
    public static MailOAuth? Read(IConfiguration configuration)
    {
        if (Array.TrueForAll(Names, n => Said(n) is null))
            return null;
        if (!Uri.TryCreate(Must("TokenUrl"), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            throw new InvalidOperationException("Mail:OAuth:TokenUrl is no https address.");
        return new(url, Must("ClientId"), Must("ClientSecret"), Said("RefreshToken"), Said("Scope"));

        string? Said(string name) => configuration[$"Mail:OAuth:{name}"] is { Length: > 0 } text ? text.Trim() : null;
        string Must(string name) =>
            Said(name) ?? throw new InvalidOperationException($"Mail:OAuth:{name} is not set, though others of Mail:OAuth are.");
    }

    /// <summary>Omits the secret and the token, in case it is logged by accident.</summary>
    public override string ToString() => $"OAuth by {TokenUrl.Host}";
}
