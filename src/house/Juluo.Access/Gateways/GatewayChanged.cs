namespace Juluo.Access;

/// <summary>The computer at some doors is not heard of any more, or again.</summary>
[Named("access.gateway.changed")]
internal sealed record GatewayChanged(bool Online, GatewayEvent Now) : IFact;
