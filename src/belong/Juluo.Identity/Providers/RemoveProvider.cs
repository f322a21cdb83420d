namespace Juluo.Identity;

/// <summary>POST /me/providers/{provider}/removal — unlinks another service from the caller's account: it can no longer be used to sign in.</summary>
[Post(
    "/me/providers/{provider}/removal",
    Requires.Account,
    Form = typeof(ShowSecurity),
    Then = ShowSecurity.At,
    Say = "identity.provider.unlinked"
)]
internal sealed class RemoveProvider(UserManager<Account> users, Sessions sessions, SecurityMail mail) : Slice<RemoveProvider.Input, Done>
{
    public sealed record Input(string Provider);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        var account = (await users.FindByIdAsync(caller.Account!.Value.ToString()))!;
        var logins = (await users.GetLoginsAsync(account)).Where(l => l.LoginProvider == input.Provider).ToList();
        if (logins.Count == 0)
            return new NotFound();
        foreach (var login in logins)
            await users.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey);
        await mail.Notify(account, "provider-off", caller, stop);
        return Done.It;
    }
}
