namespace Juluo.Access;

/// <summary>An unassigned card that was presented to a reader and can be assigned to a person.</summary>
public sealed record UnknownCard(AccessEventId Id, DoorId Door, Instant At, string Kind);
