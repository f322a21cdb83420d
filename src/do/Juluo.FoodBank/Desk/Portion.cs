namespace Juluo.FoodBank;

/// <summary>A card's share of a lot.</summary>
/// <param name="Name">The item's name.</param>
/// <param name="Place">The lot's storage place.</param>
/// <param name="LastDay">The last day on which it may be given, or null if it doesn't expire.</param>
/// <param name="Units">The number of units, or grams for weighed food.</param>
/// <param name="Step">The lot's step.</param>
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
