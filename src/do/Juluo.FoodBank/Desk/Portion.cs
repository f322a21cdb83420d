namespace Juluo.FoodBank;

/// <summary>What a card gets of a lot.</summary>
/// <param name="Name">The item's.</param>
/// <param name="Place">Where the lot is stored.</param>
public sealed record Portion(
    FoodCardId Card,
    LotId Lot,
    FoodItemId Item,
    LocalizedText Name,
    FoodUnit Unit,
    FoodKind Kind,
    string? Place,
    LocalDate? ExpiresOn,
    int Units
);
