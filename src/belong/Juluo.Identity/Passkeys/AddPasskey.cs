namespace Juluo.Identity;

/// <summary>POST /me/passkeys — saves the passkey that a device has made, under a name that its owner chooses.</summary>
[Post("/me/passkeys", Requires.Account, PerMinute = 10, Then = ShowSecurity.At, Say = "identity.passkey.added")]
internal sealed class AddPasskey(PasskeyStore passkeys, Sessions sessions, SecurityMail mail, UserManager<Account> users)
    : Slice<AddPasskey.Input, Done>
{
    /// <param name="Credential">The device's response, RegistrationResponseJSON as text.</param>
    public sealed record Input([Required, Length(PasskeyStore.MostName)] string Name = "", string Credential = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        var account = (await users.FindByIdAsync(caller.Account!.Value.ToString()))!;
        var added = await passkeys.Add(account, input.Name.Trim(), input.Credential, stop);
        if (!added.Failed)
            await mail.Notify(account, "passkey", caller, stop);
        return added;
    }
}
