namespace Juluo.Plans;

/// <summary>A change of a subscription, as it was recorded at the time.</summary>
/// <param name="Day">The first day on which the change applies.</param>
/// <param name="Until">For a pause, the first day after it.</param>
/// <param name="By">The person who made the change, or null for the system.</param>
public sealed record SubscriptionStep(Instant At, SubscriptionChange Kind, LocalDate Day, LocalDate? Until, PersonId? By, string? Note);
