namespace Juluo.FoodBank;

/// <summary>A line of the ledger of a lot.</summary>
/// <param name="Shelf">By so much the shelf changed.</param>
/// <param name="Packed">By so much what is in parcels changed.</param>
/// <param name="By">Who did it; null: they have been erased, or the program did.</param>
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
