namespace Juluo.Access;

/// <summary>POST /me/keys/pin — makes a new random PIN for the caller, shown once. The old one no longer opens doors.</summary>
[Post("/me/keys/pin", Requires.SignIn, SessionOnly = true, PerMinute = 5)]
internal sealed class MakePin(CredentialStore credentials, ShownOnce shown, Audit audit) : Slice<Nothing, MakePin.Output>
{
    /// <param name="Pin">The PIN, which is shown nowhere else.</param>
    public sealed record Output(string Pin);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var pin = await credentials.NewPin(caller.Self, stop);
        await audit.Did(caller.Person, "access.credential.pin", caller.Self.ToString(), null, stop);
        return new Output(pin);
    }

    internal static string Of(PersonId person) => $"pin of {person}";

    protected override Next After(Nothing input, Output output, Caller caller) =>
        new($"/me/keys?pin={Uri.EscapeDataString(shown.Seal(Of(caller.Self), output.Pin))}");
}
