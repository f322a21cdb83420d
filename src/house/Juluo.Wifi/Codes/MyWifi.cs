namespace Juluo.Wifi;

/// <summary>What I sign in to the network as, among my keys; where some site's network asks here.</summary>
[Named("my-wifi")]
[Widget(AccessWidgets.MyKeys, Requires.SignIn, typeof(MyWifiWidget), 110)]
public sealed class MyWifi(WifiStore wifi) : Slice<OfMyKeys, MyWifi.Output>
{
    /// <param name="Name">Null: I have no code yet.</param>
    public sealed record Output(string? Name);

    public override async Task<Outcome<Output>> Handle(OfMyKeys input, Caller caller, CancellationToken stop) =>
        (await wifi.All(stop)).Exists(w => w.Works) ? new Output((await wifi.Of(caller.Self, stop))?.Name) : new NotFound();
}
