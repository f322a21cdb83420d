namespace Juluo.Identity;

/// <summary>POST /me/passkeys/{id}/removal — removes a passkey: it can no longer be used to sign in.</summary>
[Post("/me/passkeys/{id}/removal", Requires.Account, Form = typeof(ShowSecurity), Then = ShowSecurity.At, Say = "identity.passkey.removed")]
internal sealed class RemovePasskey(PasskeyStore passkeys, Sessions sessions, SecurityMail mail, UserManager<Account> users)
    : Slice<RemovePasskey.Input, Done>
{
    public sealed record Input(string Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        var account = (await users.FindByIdAsync(caller.Account!.Value.ToString()))!;
        if (!await passkeys.Remove(account, input.Id))
            return new NotFound();
        await mail.Notify(account, "passkey-off", caller, stop);
        return Done.It;
    }
}
