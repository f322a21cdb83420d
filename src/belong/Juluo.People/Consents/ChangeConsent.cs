namespace Juluo.People;

/// <summary>POST /me/consents/{purpose} — gives, declines or withdraws the caller's consent for a purpose, with effect from this moment.</summary>
[Post("/me/consents/{purpose}", Requires.SignIn)]
internal sealed class ChangeConsent(ConsentStore store) : Slice<ChangeConsent.Input, Done>
{
    /// <param name="Back">The page that asked, if not the privacy page: <c>/home</c> or <c>/here</c>.</param>
    public sealed record Input(string Purpose, bool Given = false, string? Back = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!Purpose.All.Contains(input.Purpose) || (input.Given && !caller.Community.Uses(Purpose.PartOf(input.Purpose))))
            return new NotFound();
        await store.Set(caller.Self, input.Purpose, input.Given, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new(
            input.Back is "/home" or "/here" ? input.Back : ShowPrivacy.At,
            input.Given ? $"people.consent.{input.Purpose}.given"
                : input.Back is null ? $"people.consent.{input.Purpose}.withdrawn"
                : "people.consent.noted"
        );
}
