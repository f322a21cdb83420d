namespace Juluo.People;

/// <summary>A need or an offer that its author closed or removed, or whose last day has passed.</summary>
public sealed record EndedWant(WantId Id, WantKind Kind, string Text, Instant EndedAt);
