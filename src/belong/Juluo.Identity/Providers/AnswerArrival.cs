namespace Juluo.Identity;

/// <summary>
/// POST /sign-in/arrival — links the other service to the signed-in account, or creates an account with the address verified by the service. An existing account
/// is never opened by an address alone.
/// </summary>
[Post(ShowArrival.At, Requires.Nothing, Form = typeof(ShowArrival), PerMinute = 10)]
internal sealed class AnswerArrival(
    Challenges challenges,
    IReadOnlyList<Provider> providers,
    UserManager<Account> users,
    Accounts accounts,
    Sessions sessions,
    Entering entering,
    SecurityMail mail
) : Slice<Nothing, AnswerArrival.Output>
{
    public sealed record Output(string To, bool Linked);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (caller.Account is not null && !sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        if (
            await challenges.Take(ChallengeKind.Provider, stop) is not { } asked
            || JsonSerializer.Deserialize<Arrival>(asked.State) is not { Fault: null } arrival
            || providers.FirstOrDefault(p => p.Key == arrival.Provider) is not { } provider
            || await users.FindByLoginAsync(arrival.Provider, arrival.Id) is not null
        )
            return new AccountErrors.ChallengeOver();

        var login = new UserLoginInfo(provider.Key, arrival.Id, provider.Name);
        if (caller.Account is { } me)
        {
            var mine = (await users.FindByIdAsync(me.ToString()))!;
            if (!(await users.AddLoginAsync(mine, login)).Succeeded)
                return new AccountErrors.ChallengeOver();
            await mail.Notify(mine, "provider", caller, stop);
            return new Output(ShowSecurity.At, true);
        }

        if (arrival is not { Email: { } email, Verified: true } || await accounts.Find(email) is not null)
            return new AccountErrors.ChallengeOver();
        var made = await accounts.Proven(email, null);
        if (made.Failed)
            return made.As<Output>();
        var account = (await users.FindByIdAsync(made.Value.ToString()))!;
        await users.AddLoginAsync(account, login);
        return new Output(await entering.Enter(account, caller.Community, SignInWay.Provider, stay: false, arrival.Back, stop), false);
    }

    protected override Next After(Nothing input, Output output, Caller caller) =>
        output.Linked ? new(output.To, "identity.provider.linked") : new(output.To);
}
