using System.Buffers.Text;

namespace Juluo.Identity;

/// <summary>Stores the passkeys (WebAuthn) of accounts. ASP.NET Core Identity verifies devices' responses; each challenge works once, for ten minutes.</summary>
internal sealed class PasskeyStore(
    IPasskeyHandler<Account> handler,
    UserManager<Account> users,
    Challenges challenges,
    IHttpContextAccessor accessor
)
{
    public const int Most = 20;
    public const int MostName = 40;

    private HttpContext Http => accessor.HttpContext!;

    public async Task<JsonElement> AskToMake(Account account, CancellationToken stop)
    {
        var asked = await handler.MakeCreationOptionsAsync(
            new()
            {
                Id = account.Id.ToString(),
                Name = account.Email!,
                DisplayName = account.Email!,
            },
            Http
        );
        await challenges.Ask(ChallengeKind.PasskeyNew, account.Id, asked.AttestationState!, stop);
        return JsonSerializer.Deserialize<JsonElement>(asked.CreationOptionsJson);
    }

    public async Task<Outcome<Done>> Add(Account account, string name, string credential, CancellationToken stop)
    {
        if (await challenges.Take(ChallengeKind.PasskeyNew, stop) is not { } asked || asked.Account != account.Id)
            return new AccountErrors.ChallengeOver();
        if ((await users.GetPasskeysAsync(account)).Count >= Most)
            return new PasskeyErrors.TooMany(Most);
        var made = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = Http,
                CredentialJson = credential,
                AttestationState = asked.State,
            }
        );
        if (!made.Succeeded || made.UserEntity.Id != account.Id.ToString())
            return new PasskeyErrors.NotAccepted();
        made.Passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded ? Done.It : new PasskeyErrors.NotAccepted();
    }

    /// <summary>Returns sign-in options without an account: the device offers its passkeys for this site.</summary>
    public async Task<JsonElement> AskToSignIn(CancellationToken stop)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, Http);
        await challenges.Ask(ChallengeKind.PasskeyIn, null, asked.AssertionState!, stop);
        return JsonSerializer.Deserialize<JsonElement>(asked.RequestOptionsJson);
    }

    /// <returns>The account of the passkey; <see cref="PasskeyErrors.NotAccepted"/> if the response doesn't match the challenge, <see cref="AccountErrors.ChallengeOver"/> if there
    /// is no open one.</returns>
    public async Task<Outcome<Account>> SignIn(string credential, CancellationToken stop)
    {
        if (await challenges.Take(ChallengeKind.PasskeyIn, stop) is not { } asked)
            return new AccountErrors.ChallengeOver();
        var shown = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = Http,
                CredentialJson = credential,
                AssertionState = asked.State,
            }
        );
        if (!shown.Succeeded)
            return new PasskeyErrors.NotAccepted();
        await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey); // its signature counter increased
        return shown.User;
    }

    public async Task<List<Passkey>> Of(Account account) =>
        [
            .. (await users.GetPasskeysAsync(account))
                .Select(p => new Passkey(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", Instant.FromDateTimeOffset(p.CreatedAt)))
                .OrderBy(p => p.MadeAt),
        ];

    public async Task<bool> Rename(Account account, string id, string name)
    {
        if (await Find(account, id) is not { } passkey)
            return false;
        passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded;
    }

    public async Task<bool> Remove(Account account, string id) =>
        await Find(account, id) is { } passkey && (await users.RemovePasskeyAsync(account, passkey.CredentialId)).Succeeded;

    private async Task<UserPasskeyInfo?> Find(Account account, string id) =>
        id.Length is > 0 and <= 1400 && Base64Url.IsValid(id) ? await users.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) : null;
}
