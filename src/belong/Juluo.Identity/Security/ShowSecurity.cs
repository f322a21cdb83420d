namespace Juluo.Identity;

/// <summary>GET /me/security — shows how the caller signs in, and in which browsers they are signed in.</summary>
[Get(At, Requires.Account, Page = typeof(SecurityPage))]
internal sealed class ShowSecurity(
    UserManager<Account> users,
    Sessions sessions,
    PasskeyStore passkeys,
    SecondFactor second,
    IReadOnlyList<Provider> providers
) : Slice<Nothing, SecurityOutput>
{
    public const string At = "/me/security";

    public override async Task<Outcome<SecurityOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (await users.FindByIdAsync(caller.Account!.Value.ToString()) is not { } account)
            return new NotFound();
        var logins = await users.GetLoginsAsync(account);
        var totp = await second.Of(account.Id, stop);
        // The secret is shown only during setup.
        var secret = !totp.On && sessions.RecentlyProved && totp.Secret is { } bytes ? OneTimeCode.Text(bytes) : null;
        return new SecurityOutput(
            account.Email!,
            account.PasswordHash is not null,
            sessions.RecentlyProved,
            await passkeys.Of(account),
            new(totp.On, totp.Left, secret, secret is null ? null : Uri(caller.Community.Name.In(caller.Language), account.Email!, secret)),
            [.. providers.Select(p => new SecurityOutput.Service(p.Key, p.Name, logins.Any(l => l.LoginProvider == p.Key)))],
            await sessions.Of(account.Id, stop)
        );
    }

    private static string Uri(string issuer, string email, string secret) =>
        $"otpauth://totp/{System.Uri.EscapeDataString($"{issuer}:{email}")}?secret={secret}&issuer={System.Uri.EscapeDataString(issuer)}";
}

/// <param name="Proved">True if the person recently proved their identity.</param>
public sealed record SecurityOutput(
    string Email,
    bool HasPassword,
    bool Proved,
    IReadOnlyList<Passkey> Passkeys,
    SecurityOutput.Totp Second,
    IReadOnlyList<SecurityOutput.Service> Providers,
    IReadOnlyList<Session> Sessions
)
{
    /// <param name="Left">The number of unused recovery codes.</param>
    /// <param name="Secret">The secret during setup, else null.</param>
    public sealed record Totp(bool On, int Left, string? Secret, string? Uri);

    public sealed record Service(string Key, string Name, bool Linked);
}
