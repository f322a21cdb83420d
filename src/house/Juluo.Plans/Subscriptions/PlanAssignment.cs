namespace Juluo.Plans;

/// <summary>The assignment of a plan, with the facts that decide if it can still be withdrawn.</summary>
/// <param name="Changed">True if it was paused or ended since, or it replaced another plan.</param>
/// <param name="Used">True if it pays for a booking, or for a day on site that was counted by a person.</param>
internal sealed record PlanAssignment(Instant MadeAt, PersonId? MadeBy, bool Changed, bool Used);
