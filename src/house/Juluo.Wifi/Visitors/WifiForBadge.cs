namespace Juluo.Wifi;

/// <summary>Beside a visitor's badge: the button that adds a code for the network to the badge.</summary>
[Named("wifi-for-badge")]
[Widget(ReceptionWidgets.Badge, SpacesModule.Reception, typeof(WifiForBadgeWidget), 100, AtSite = true)]
public sealed class WifiForBadge(VisitorWifi wifi, ShownOnce shown) : Slice<OfBadge, WifiForBadge.Output>
{
    public sealed record Output(VisitorId Visitor);

    public override async Task<Outcome<Output>> Handle(OfBadge input, Caller caller, CancellationToken stop) =>
        input.Visitor is { LeftAt: null } visitor
        && (input.Wifi is not { } seal || shown.Open(VisitorWifi.Of(visitor.Id), seal) is null)
        && await wifi.IsOffered(visitor.Site, stop)
            ? new Output(visitor.Id)
            : new NotFound();
}
