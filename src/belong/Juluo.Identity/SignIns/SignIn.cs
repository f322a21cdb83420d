namespace Juluo.Identity;

/// <summary>POST /sign-in — signs in with address and password. The response is the same for a wrong address and a wrong password.</summary>
[Post("/sign-in", Requires.Nothing, Form = typeof(ShowSignIn), PerMinute = 10, CountsFailures = true)]
internal sealed class SignIn(Accounts accounts, SignInTries tries, Entering entering) : Slice<SignIn.Input, SignIn.Output>
{
    public sealed record Input([Required] string Email = "", [Required] string Password = "", bool Stay = false, string? Back = null);

    public sealed record Output(string To);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var empty = new List<Error>();
        if (string.IsNullOrWhiteSpace(input.Email))
            empty.Add(new Missing(nameof(input.Email)));
        if (input.Password.Length == 0)
            empty.Add(new Missing(nameof(input.Password)));
        if (empty.Count > 0)
            return empty;

        if (await tries.Take(input.Email, stop) is { } minutes)
            return new AccountErrors.Locked(minutes);
        if (await accounts.Known(input.Email.Trim(), input.Password) is not { } account)
            return new AccountErrors.WrongCredentials();
        await tries.Forget(input.Email, stop);
        return new Output(await entering.Enter(account, caller.Community, SignInWay.Password, input.Stay, input.Back, stop));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.To);
}
