namespace Juluo.Identity;

/// <summary>POST /me/totp — starts to set up an authenticator app: makes the secret that the page then shows.</summary>
[Post("/me/totp", Requires.Account, Form = typeof(ShowSecurity), Then = ShowSecurity.At + "#second", PerMinute = 10)]
internal sealed class BeginTotp(SecondFactor second, Sessions sessions) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        await second.Begin(caller.Account!.Value, stop);
        return Done.It;
    }
}
