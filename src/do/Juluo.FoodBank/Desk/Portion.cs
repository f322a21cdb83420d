namespace Juluo.FoodBank;

/// <summary>What a card gets of a lot.</summary>
/// <param name="Name">The item's.</param>
/// <param name="Place">Where the lot is stored.</param>
/// <param name="LastDay">The last day on which it may be given; null: it keeps.</param>
/// <param name="Units">Grams of what is weighed.</param>
/// <param name="Step">As of the lot.</param>
public sealed record Portion(
    FoodCardId Card,
    LotId Lot,
    FoodItemId Item,
    LocalizedText Name,
    FoodUnit Unit,
    FoodKind Kind,
    string? Place,
    LocalDate? ExpiresOn,
    [property: System.Text.Json.Serialization.JsonIgnore] LocalDate? LastDay,
    int Units,
    int Step
);
