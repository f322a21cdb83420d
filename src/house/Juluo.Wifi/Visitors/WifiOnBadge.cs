namespace Juluo.Wifi;

/// <summary>On a visitor's badge: their name and code for the network, right after they were made.</summary>
[Named("wifi-on-badge")]
[Widget(ReceptionWidgets.Badge, SpacesModule.Reception, typeof(WifiOnBadgeWidget), 10, AtSite = true)]
public sealed class WifiOnBadge(WifiStore wifi, ShownOnce shown) : Slice<OfBadge, WifiOnBadge.Output>
{
    public sealed record Output(string? Name, [property: JsonIgnore] string Code);

    public override async Task<Outcome<Output>> Handle(OfBadge input, Caller caller, CancellationToken stop) =>
        input.Wifi is { } seal && shown.Open(VisitorWifi.Of(input.Visitor.Id), seal) is { } code
            ? new Output((await wifi.Of(input.Visitor.Id, stop))?.Name, code)
            : new NotFound();
}
