namespace Juluo.Identity;

/// <summary>POST /me/passkeys/question — returns the options with which a browser asks a device to make a passkey (WebAuthn, PublicKeyCredentialCreationOptionsJSON).</summary>
[Post("/me/passkeys/question", Requires.Account, PerMinute = 10, Then = ShowSecurity.At)]
internal sealed class BeginPasskey(PasskeyStore passkeys, Sessions sessions, UserManager<Account> users)
    : Slice<Nothing, BeginPasskey.Output>
{
    public sealed record Output(JsonElement Question);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        return new Output(await passkeys.AskToMake((await users.FindByIdAsync(caller.Account!.Value.ToString()))!, stop));
    }
}
