namespace Juluo.Identity;

/// <summary>POST /sign-in/code — answers the second step by the app's code or a recovery code. After ten wrong codes, the account is locked for ten minutes.</summary>
[Post(ShowCode.At, Requires.Nothing, Form = typeof(ShowCode), PerMinute = 10, CountsFailures = true)]
internal sealed class AnswerSecondFactor(
    Challenges challenges,
    SecondFactor second,
    SignInTries tries,
    UserManager<Account> users,
    Entering entering
) : Slice<AnswerSecondFactor.Input, AnswerSecondFactor.Output>
{
    public sealed record Input([Required] string Code = "");

    public sealed record Output(string To);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await challenges.Peek(ChallengeKind.Code, stop) is not { Account: { } id } asked)
            return new AccountErrors.ChallengeOver();
        if (string.IsNullOrWhiteSpace(input.Code))
            return new Missing(nameof(input.Code));
        if (await tries.Take(SignInTries.OfCodes(id), stop) is { } minutes)
            return new AccountErrors.Locked(minutes);
        if (!await second.Accept(id, input.Code, stop) && !await second.UseRecoveryCode(id, input.Code, stop))
            return new AccountErrors.WrongCode();
        // Consume the challenge only now, so that a mistyped code can be retried.
        if (await challenges.Take(ChallengeKind.Code, stop) is null || await users.FindByIdAsync(id.ToString()) is not { } account)
            return new AccountErrors.ChallengeOver();
        await tries.Forget(SignInTries.OfCodes(id), stop);
        return new Output(await entering.EnterAfterCode(account, caller.Community, asked.State, stop));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.To);
}
