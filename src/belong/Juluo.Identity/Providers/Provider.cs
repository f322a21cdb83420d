using Microsoft.Extensions.Configuration;

namespace Juluo.Identity;

/// <summary>Another service that people may sign in with, by OAuth 2 and its user-info: an OpenID Connect provider or one like it. Told by the configuration.</summary>
/// <param name="Key">A short word of the configuration, also in addresses and beside each account that is linked.</param>
/// <param name="Name">What people call it.</param>
internal sealed record Provider(
    string Key,
    string Name,
    string Authorize,
    string Token,
    string UserInfo,
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

    /// <exception cref="InvalidOperationException">A setting is missing or no address; the message names it.</exception>
    public static IReadOnlyList<Provider> Read(IConfiguration? configuration)
    {
        var all = new List<Provider>();
        foreach (var one in configuration?.GetSection(Section).GetChildren() ?? [])
        {
            string Must(string name) =>
                one[name] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{Section}:{one.Key}:{name} is not set.");
            string Address(string name) =>
                Uri.TryCreate(Must(name), UriKind.Absolute, out var uri) && (uri.Scheme == "https" || uri.IsLoopback)
                    ? uri.ToString()
                    : throw new InvalidOperationException($"{Section}:{one.Key}:{name} is no https address.");
            if (!one.Key.All(char.IsAsciiLetterOrDigit))
                throw new InvalidOperationException($"{Section}:{one.Key}: the key may have letters and digits only.");
            all.Add(
                new(
                    one.Key.ToLowerInvariant(),
                    one["Name"] ?? one.Key,
                    Address("Authorize"),
                    Address("Token"),
                    Address("UserInfo"),
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
