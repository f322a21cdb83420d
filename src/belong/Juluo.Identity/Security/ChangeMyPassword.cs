namespace Juluo.Identity;

/// <summary>POST /me/password — sets or changes the password of the caller's account. All its other sessions end.</summary>
[Post(
    "/me/password",
    Requires.Account,
    Form = typeof(ShowSecurity),
    PerMinute = 10,
    Then = ShowSecurity.At,
    Say = "identity.security.password.changed"
)]
internal sealed class ChangeMyPassword(
    Accounts accounts,
    UserManager<Account> users,
    Sessions sessions,
    SignInTries tries,
    SecurityMail mail
) : Slice<ChangeMyPassword.Input, Done>
{
    /// <param name="Current">The current password; not needed if there is none.</param>
    public sealed record Input([Required] string Password = "", string? Current = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var account = (await users.FindByIdAsync(caller.Account!.Value.ToString()!))!;
        if (account.PasswordHash is null && !sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        if (input.Password.Length == 0)
            return new Missing(nameof(input.Password));
        if (await accounts.WrongPassword(input.Password) is { } wrong)
            return wrong;
        if (account.PasswordHash is not null)
        {
            if (await tries.Take(account.Email!, stop) is { } minutes)
                return new AccountErrors.Locked(minutes);
            if (await accounts.Known(account.Email!, input.Current ?? "") is null)
                return new AccountErrors.NotMyPassword();
            await tries.Forget(account.Email!, stop);
        }

        await accounts.ChangePassword(account, input.Password, stop);
        await sessions.EndOthers(account.Id, stop);
        await mail.Notify(account, "password", caller, stop);
        return Done.It;
    }
}
