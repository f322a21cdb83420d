namespace Juluo.Identity;

/// <summary>Another service that people may sign in with: an OpenID Connect provider by its issuer, or one of OAuth 2 by its three addresses. Set in the configuration.</summary>
/// <param name="Key">The key in the configuration, also used in URLs and stored with each linked account.</param>
/// <param name="Name">The display name.</param>
/// <param name="Issuer">Issuer of an OpenID Connect provider, as its tokens name it (<c>iss</c>). Null if it has no identity tokens; then <paramref name="Addresses"/> identify the person.</param>
internal sealed record Provider(
    string Key,
    string Name,
    Uri? Issuer,
    ProviderAddresses? Addresses,
    string ClientId,
    string ClientSecret,
    IReadOnlyList<string> Scopes,
    string IdClaim,
    string EmailClaim,
    string VerifiedClaim
)
{
    public const string Section = "SignIn:Providers";

    public string Callback => $"/sign-in/from/{Key}";

    public string Start => $"/sign-in/with/{Key}";

    /// <exception cref="InvalidOperationException">A setting is missing or not a URL; the message names it.</exception>
    public static IReadOnlyList<Provider> Read(IConfiguration? configuration)
    {
        var all = new List<Provider>();
        foreach (var one in configuration?.GetSection(Section).GetChildren() ?? [])
        {
            string Must(string name) =>
                one[name] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{Section}:{one.Key}:{name} is not set.");
            Uri Address(string name) =>
                Uri.TryCreate(Must(name), UriKind.Absolute, out var uri) && (uri.Scheme == "https" || uri.IsLoopback)
                    ? uri
                    : throw new InvalidOperationException($"{Section}:{one.Key}:{name} is no https address.");
            if (!one.Key.All(char.IsAsciiLetterOrDigit))
                throw new InvalidOperationException($"{Section}:{one.Key}: the key may have letters and digits only.");
            var discovers = one["Issuer"] is { Length: > 0 };
            foreach (var name in (string[])["Authorize", "Token", "UserInfo"])
                if (discovers && one[name] is { Length: > 0 })
                    throw new InvalidOperationException(
                        $"{Section}:{one.Key}:Issuer is set, and its discovery document names {name}: leave out {Section}:{one.Key}:{name}."
                    );
            all.Add(
                new(
                    one.Key.ToLowerInvariant(),
                    one["Name"] ?? one.Key,
                    discovers ? Address("Issuer") : null,
                    discovers ? null : new(Address("Authorize"), Address("Token"), Address("UserInfo")),
                    Must("ClientId"),
                    Must("ClientSecret"),
                    (one["Scope"] ?? "openid email profile").Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    one["IdClaim"] ?? "sub",
                    one["EmailClaim"] ?? "email",
                    one["VerifiedClaim"] ?? "email_verified"
                )
            );
        }

        return all;
    }
}

/// <summary>The three addresses of a service of OAuth 2 that has no discovery document.</summary>
internal sealed record ProviderAddresses(Uri Authorize, Uri Token, Uri UserInfo);
