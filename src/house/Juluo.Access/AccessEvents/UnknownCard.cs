namespace Juluo.Access;

/// <summary>A card that no one has was held to a reader: it can be assigned to a person.</summary>
public sealed record UnknownCard(AccessEventId Id, DoorId Door, Instant At, string Kind);
