namespace Juluo.Gateway;

/// <summary>A gateway's report over MQTT, sent every half minute and when there are new events.</summary>
/// <param name="At">The time by the gateway's clock: an old report that is replayed is not a sign of life.</param>
/// <param name="Version">The version of the gateway's grants; 0 if it has none.</param>
/// <param name="Issued">The time when the gateway's grants were signed; null if it has none.</param>
/// <param name="Events">The events that the server has not acknowledged, in the order of their numbers.</param>
public sealed record GatewayReport(DateTimeOffset At, long Version, DateTimeOffset? Issued, IReadOnlyList<DoorEvent> Events);
