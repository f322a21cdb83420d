namespace Juluo.Reception;

/// <summary>POST /me/keys/wifi/removal — my code lets in no more.</summary>
[Post("/me/keys/wifi/removal", Requires.SignIn)]
internal sealed class RevokeMyWifi(WifiStore wifi) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await wifi.Forget(caller.Self, stop) ? Done.It : new NotFound();

    protected override Next After(Nothing input, Done output, Caller caller) => new("/me/keys", "places.wifi.forgotten");
}
