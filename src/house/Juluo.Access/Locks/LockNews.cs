namespace Juluo.Access;

/// <summary>An event at a cloud lock.</summary>
/// <param name="Mark">The service's id of the event, the same if it is sent again.</param>
/// <param name="Lock">The first part of a door's line; null if the event is not an unlocking and can be ignored.</param>
/// <param name="User">The service's id of the person.</param>
internal sealed record LockNews(string Mark, string? Lock, string? User, bool Opened, Instant At);
