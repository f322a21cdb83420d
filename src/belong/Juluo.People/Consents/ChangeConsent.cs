namespace Juluo.People;

/// <summary>POST /me/consents/{purpose} — agrees, or takes it back; both count from this moment.</summary>
[Post("/me/consents/{purpose}", Requires.SignIn)]
internal sealed class ChangeConsent(ConsentStore store) : Slice<ChangeConsent.Input, Done>
{
    public sealed record Input(string Purpose, bool Given = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!Purpose.All.Contains(input.Purpose))
            return new NotFound();
        await store.Set(caller.Self, input.Purpose, input.Given, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new(ShowPrivacy.At, $"people.consent.{input.Purpose}.{(input.Given ? "given" : "withdrawn")}");
}
