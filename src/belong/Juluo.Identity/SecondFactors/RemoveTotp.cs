namespace Juluo.Identity;

/// <summary>POST /me/totp/removal — turns off the codes of an authenticator app when signing in.</summary>
[Post("/me/totp/removal", Requires.Account, Form = typeof(ShowSecurity), PerMinute = 10, Then = ShowSecurity.At, Say = "identity.totp.off")]
internal sealed class RemoveTotp(SecondFactor second, Sessions sessions, SecurityMail mail, UserManager<Account> users)
    : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var id = caller.Account!.Value;
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        await second.TurnOff(id, stop);
        await mail.Notify((await users.FindByIdAsync(id.ToString()))!, "totp-off", caller, stop);
        return Done.It;
    }
}
