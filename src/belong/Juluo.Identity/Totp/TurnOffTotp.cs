using Microsoft.AspNetCore.Identity;

namespace Juluo.Identity;

/// <summary>POST /me/totp/removal — signing in asks for no code any more.</summary>
[Post("/me/totp/removal", Requires.Account, Form = typeof(ShowSecurity), PerMinute = 10)]
internal sealed class TurnOffTotp(SecondStep second, Sessions sessions, SecurityMail mail, UserManager<Account> users)
    : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var id = caller.Account!.Value;
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        await second.TurnOff(id, stop);
        await mail.Tell((await users.FindByIdAsync(id.ToString()))!, "totp-off", caller, stop);
        return Done.It;
    }

    protected override Next After(Nothing input, Done output, Caller caller) => new(ShowSecurity.At, "people.totp.off");
}
