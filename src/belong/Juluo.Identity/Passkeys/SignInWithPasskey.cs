namespace Juluo.Identity;

/// <summary>POST /sign-in/passkey — signs in with a passkey. The device has checked the person itself (finger, face or PIN), so no code is asked for.</summary>
[Post("/sign-in/passkey", Requires.Nothing, PerMinute = 30, CountsFailures = true)]
internal sealed class SignInWithPasskey(PasskeyStore passkeys, Entering entering) : Slice<SignInWithPasskey.Input, SignInWithPasskey.Output>
{
    /// <param name="Credential">The device's response, AuthenticationResponseJSON as text.</param>
    public sealed record Input(string Credential = "", bool Stay = false, string? Back = null);

    public sealed record Output(string To);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var account = await passkeys.SignIn(input.Credential, stop);
        return account.Failed
            ? account.As<Output>()
            : new Output(await entering.Enter(account.Value, caller.Community, SignInWay.Passkey, input.Stay, input.Back, stop));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.To);
}
