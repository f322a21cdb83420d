namespace Juluo.Plans;

/// <summary>How a plan came to be assigned, and whether it can still be taken back as if it had not been.</summary>
/// <param name="Changed">It was paused or got an end since, or it replaced another plan.</param>
/// <param name="Used">Something of it pays for a booking, or brought a day on site that did not count by itself.</param>
internal sealed record PlanAssignment(Instant MadeAt, PersonId? MadeBy, bool Changed, bool Used);
