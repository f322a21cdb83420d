namespace Juluo.Identity;

/// <summary>POST /sign-in/passkey/question — returns the options with which a browser asks a device to sign in (WebAuthn, PublicKeyCredentialRequestOptionsJSON).</summary>
[Post("/sign-in/passkey/question", Requires.Nothing, PerMinute = 30, Then = "/sign-in")]
internal sealed class BeginPasskeySignIn(PasskeyStore passkeys) : Slice<Nothing, BeginPasskeySignIn.Output>
{
    public sealed record Output(JsonElement Question);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await passkeys.AskToSignIn(stop));
}
