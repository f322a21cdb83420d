namespace Juluo.Identity;

/// <summary>POST /me/totp/confirmation — confirms by a code that the app has the secret. From then on signing in asks for a code.</summary>
[Post("/me/totp/confirmation", Requires.Account, Form = typeof(ShowSecurity), Then = ShowRecoveryCodes.At, PerMinute = 10)]
internal sealed class ConfirmTotp(
    SecondFactor second,
    Sessions sessions,
    SignInTries tries,
    Challenges challenges,
    SecurityMail mail,
    UserManager<Account> users
) : Slice<ConfirmTotp.Input, Done>
{
    public sealed record Input([Required] string Code = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var id = caller.Account!.Value;
        if (!sessions.RecentlyProved)
            return new AccountErrors.ProveAgain();
        if (await tries.Take(SignInTries.OfCodes(id), stop) is { } minutes)
            return new AccountErrors.Locked(minutes);
        if ((await second.Of(id, stop)).On || !await second.Accept(id, input.Code, stop))
            return new AccountErrors.WrongCode();
        await tries.Forget(SignInTries.OfCodes(id), stop);
        await second.Confirm(id, stop);
        await challenges.Ask(ChallengeKind.Codes, id, JsonSerializer.Serialize(await second.NewRecoveryCodes(id, stop)), stop);
        await mail.Notify((await users.FindByIdAsync(id.ToString()))!, "totp", caller, stop);
        return Done.It;
    }
}
