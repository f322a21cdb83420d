namespace Juluo.Wifi;

/// <summary>Among my keys: the name with which the caller signs in to the network. Shown if the network of at least one site is set up.</summary>
[Named("my-wifi")]
[Widget(AccessWidgets.MyKeys, Requires.SignIn, typeof(MyWifiWidget), 110)]
public sealed class MyWifi(WifiStore wifi) : Slice<OfMyKeys, MyWifi.Output>
{
    /// <param name="Name">The name; null if the caller has no code yet.</param>
    public sealed record Output(string? Name);

    public override async Task<Outcome<Output>> Handle(OfMyKeys input, Caller caller, CancellationToken stop) =>
        (await wifi.All(stop)).Exists(w => w.Works) ? new Output((await wifi.Of(caller.Self, stop))?.Name) : new NotFound();
}
