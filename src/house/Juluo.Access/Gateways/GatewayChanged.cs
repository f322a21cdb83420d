namespace Juluo.Access;

/// <summary>The computer at some doors is not heard of any more, or again.</summary>
[Named("access.gateway.changed")]
internal sealed record GatewayChanged(bool Online, GatewayEvent Now) : IFact;

/// <summary>What webhooks send about a gateway.</summary>
/// <param name="SeenAt">When it was last heard from; null: never.</param>
internal sealed record GatewayEvent(GatewayId Gateway, SiteId Site, Instant? SeenAt)
{
    public string Path => "/gateways";
}
