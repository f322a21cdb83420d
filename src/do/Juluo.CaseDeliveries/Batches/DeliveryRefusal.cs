namespace Juluo.CaseDeliveries;

/// <summary>That the authority did not take a case, last.</summary>
/// <param name="Reason">Why; null: it gave no reason.</param>
public sealed record DeliveryRefusal(Instant At, string? Reason);
