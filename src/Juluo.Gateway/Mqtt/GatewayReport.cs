namespace Juluo.Gateway;

/// <summary>What a gateway says over MQTT, each half minute and when something happened.</summary>
/// <param name="At">By its clock: an old report that is sent again is no sign of life.</param>
/// <param name="Version">Of the grants that it has; 0: none.</param>
/// <param name="Issued">When those were signed.</param>
/// <param name="Events">What the server has not acknowledged, in the order of its numbers.</param>
public sealed record GatewayReport(DateTimeOffset At, long Version, DateTimeOffset? Issued, IReadOnlyList<DoorEvent> Events);
