namespace Juluo.Identity;

/// <summary>POST /me/proof — proves by the password that the caller is still the same person, before a change that could lock them out.</summary>
[Post("/me/proof", Requires.Account, Form = typeof(ShowSecurity), Then = ShowSecurity.At, PerMinute = 10)]
internal sealed class ProveMyself(Accounts accounts, UserManager<Account> users, Sessions sessions, SignInTries tries)
    : Slice<ProveMyself.Input, Done>
{
    public sealed record Input([Required] string Current = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var account = (await users.FindByIdAsync(caller.Account!.Value.ToString()!))!;
        if (await tries.Take(account.Email!, stop) is { } minutes)
            return new AccountErrors.Locked(minutes);
        if (await accounts.Known(account.Email!, input.Current) is null)
            return new AccountErrors.NotMyPassword();
        await tries.Forget(account.Email!, stop);
        await sessions.Prove(stop);
        return Done.It;
    }
}
