using Microsoft.AspNetCore.Identity;

namespace Juluo.Privacy;

/// <summary>
/// POST /me/erasure — asks to erase the caller's data, after seven days in which it can be cancelled. Requires the password, so that a passer-by at an open browser can't request it.
/// </summary>
[Post(
    "/me/erasure",
    Requires.SignIn,
    Form = typeof(ShowPrivacy),
    PerMinute = 10,
    SessionOnly = true,
    Then = ShowPrivacy.At,
    Say = "privacy.erasure.asked",
    Undo = WithdrawMyErasure.At
)]
internal sealed class RequestMyErasure(
    ErasureStore store,
    MembershipsFacade memberships,
    PeopleFacade people,
    ActionMail mail,
    Clock clock,
    Sessions sessions,
    Accounts accounts,
    UserManager<Account> users,
    SignInTries tries
) : Slice<RequestMyErasure.Input, Done>
{
    /// <param name="Password">The password; not needed shortly after signing in.</param>
    public sealed record Input(string? Password = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!sessions.RecentlyProved && await Wrong(input.Password, caller, stop) is { } error)
            return error;
        if (await memberships.LastOperator(caller.Self, stop) is { } last)
            return last;
        if (await store.Ask(caller.Self, stop) && await people.Whole(caller.Self, stop) is { Email: { } email } me)
            await mail.Send(
                $"erasure:{caller.Self}:{clock.Now.ToUnixTimeSeconds()}",
                (email, me.Language),
                "privacy.mail.erasure",
                _ => [("at", clock.Now + ErasureRequest.Wait), ("name", me.Name)],
                ShowPrivacy.At,
                stop
            );
        return Done.It;
    }

    private async Task<Error?> Wrong(string? password, Caller caller, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(password) || caller.Account is not { } id)
            return new ErasureErrors.NotProved();
        if (await users.FindByIdAsync(id.ToString()!) is not { Email: { } email })
            return new ErasureErrors.NotProved();
        if (await tries.Take(email, stop) is { } minutes)
            return new AccountErrors.Locked(minutes);
        if (await accounts.Known(email, password) is null)
            return new ErasureErrors.NotProved();
        await tries.Forget(email, stop);
        return null;
    }
}
