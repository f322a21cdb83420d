namespace Juluo.Plans;

/// <summary>A change of a subscription, as it was recorded at the time.</summary>
/// <param name="Day">The first day on which it is so.</param>
/// <param name="Until">Of a pause: the first day on which it is not so any more.</param>
/// <param name="By">Null: the program itself.</param>
public sealed record SubscriptionStep(Instant At, SubscriptionChange Kind, LocalDate Day, LocalDate? Until, PersonId? By, string? Note);
