namespace Juluo.Access;

/// <summary>A card that nobody has was held to a reader: it can be given to somebody.</summary>
public sealed record UnknownCard(AccessEventId Id, DoorId Door, Instant At, string Kind);
