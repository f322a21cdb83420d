using NodaTime;

namespace Juluo.Access;

/// <summary>What webhooks are told of a gateway.</summary>
/// <param name="SeenAt">When it was heard of last; null: never.</param>
internal sealed record GatewayEvent(GatewayId Gateway, SiteId Site, Instant? SeenAt)
{
    public string Path => "/gateways";
}
