namespace Juluo.Access;

/// <summary>Something that happened at a cloud lock.</summary>
/// <param name="Mark">The service's own; what comes twice has the same.</param>
/// <param name="Lock">What stands first in a door's line; null: no unlocking, and nothing to us.</param>
/// <param name="User">Who did it, as the service knows them.</param>
internal sealed record LockNews(string Mark, string? Lock, string? User, bool Opened, Instant At);
