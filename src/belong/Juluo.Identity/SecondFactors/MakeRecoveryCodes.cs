namespace Juluo.Identity;

/// <summary>POST /me/recovery-codes — makes ten new recovery codes, which replace the earlier ones.</summary>
[Post("/me/recovery-codes", Requires.Account, Form = typeof(ShowSecurity), Then = ShowRecoveryCodes.At, PerMinute = 10)]
internal sealed class MakeRecoveryCodes(SecondFactor second, Sessions sessions, Challenges challenges) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var id = caller.Account!.Value;
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        if (!(await second.Of(id, stop)).On)
            return new NotFound();
        await challenges.Ask(ChallengeKind.Codes, id, JsonSerializer.Serialize(await second.NewRecoveryCodes(id, stop)), stop);
        return Done.It;
    }
}
