namespace Juluo.CaseDeliveries;

/// <summary>The authority's latest rejection of a case.</summary>
/// <param name="Reason">The reason; null if none was given.</param>
public sealed record DeliveryRefusal(Instant At, string? Reason);
