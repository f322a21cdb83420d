namespace Juluo.FoodBank;

/// <summary>A line of the ledger of a lot.</summary>
/// <param name="Shelf">The change of the amount on the shelf.</param>
/// <param name="Packed">The change of the amount in parcels.</param>
/// <param name="By">The person who did it, or null if erased or done by the system.</param>
public sealed record Movement(
    MovementId Id,
    MovementKind Kind,
    int Shelf,
    int Packed,
    WasteReason? Reason,
    string? Note,
    DistributionId? Distribution,
    Instant At,
    PersonId? By
);
