namespace Juluo.Wifi;

/// <summary>POST /me/keys/wifi/removal — revokes the caller's code for the network.</summary>
[Post("/me/keys/wifi/removal", Requires.SignIn, Then = "/me/keys", Say = "wifi.forgotten")]
internal sealed class RevokeMyWifiCode(WifiStore wifi) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await wifi.Forget(caller.Self, stop) ? Done.It : new NotFound();
}
