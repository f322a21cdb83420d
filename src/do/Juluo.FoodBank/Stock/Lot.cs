namespace Juluo.FoodBank;

/// <summary>What came at once of one item with one date.</summary>
/// <param name="ItemName">The item's.</param>
/// <param name="ExpiresOn">The day on the package; null: it has none.</param>
/// <param name="LastDay">The last day on which it may be given; null: it keeps.</param>
/// <param name="Place">Where it is stored.</param>
/// <param name="Shelf">Units on the shelf; grams of what is weighed.</param>
/// <param name="Packed">Units in parcels that wait; grams of what is weighed.</param>
/// <param name="Step">Size of one unit in parcels: 1, or the grams of a portion.</param>
public sealed record Lot(
    LotId Id,
    DonationId Donation,
    FoodItemId Item,
    LocalizedText ItemName,
    FoodUnit Unit,
    FoodKind Kind,
    IReadOnlyList<Contained> Contains,
    DateKind DateKind,
    LocalDate? ExpiresOn,
    LocalDate? LastDay,
    string? Place,
    int Shelf,
    int Packed,
    int Step
)
{
    public const int MostUnits = 1_000_000;

    /// <summary>Twenty tonnes, in grams.</summary>
    public const int MostGrams = 20_000_000;

    internal static int MostOf(FoodUnit unit) => unit == FoodUnit.Weight ? MostGrams : MostUnits;

    public const int MostPlace = 60;
    public const int MostNote = 200;

    internal bool MayBeGivenOn(LocalDate day) => LastDay is null || LastDay >= day;

    internal SharedLot AsShared() => new(Id, Item, Kind, SharedLot.Bits(Contains), LastDay, Shelf / Step);
}
