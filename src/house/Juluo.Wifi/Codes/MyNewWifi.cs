namespace Juluo.Wifi;

/// <summary>Above my keys: a new code for the network, shown once, right after it was made.</summary>
[Named("my-new-wifi")]
[Widget(AccessWidgets.MyKeys, Requires.SignIn, typeof(MyNewWifiWidget), 10)]
public sealed class MyNewWifi(WifiStore wifi, ShownOnce shown) : Slice<OfMyKeys, MyNewWifi.Output>
{
    public sealed record Output(string? Name, [property: System.Text.Json.Serialization.JsonIgnore] string Code);

    public override async Task<Outcome<Output>> Handle(OfMyKeys input, Caller caller, CancellationToken stop) =>
        input.Wifi is { } seal && shown.Open(MakeMyWifiCode.Of(caller.Self), seal) is { } code
            ? new Output((await wifi.Of(caller.Self, stop))?.Name, code)
            : new NotFound();
}
