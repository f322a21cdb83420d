namespace Juluo.Access;

/// <summary>A gateway went offline or came back.</summary>
[Named("access.gateway.changed")]
internal sealed record GatewayChanged(bool Online, GatewayEvent Now) : IFact;

/// <summary>The payload of webhooks about a gateway.</summary>
/// <param name="SeenAt">The time of the last contact; null if never.</param>
internal sealed record GatewayEvent(GatewayId Gateway, SiteId Site, Instant? SeenAt)
{
    public string Path => "/gateways";
}
