namespace Juluo.FoodBank;

/// <summary>Units of one item with one date that arrived together.</summary>
/// <param name="ItemName">The item's name.</param>
/// <param name="ExpiresOn">The date on the package, or null if it has none.</param>
/// <param name="LastDay">The last day on which it may be given, or null if it doesn't expire.</param>
/// <param name="Place">The storage place.</param>
/// <param name="Shelf">The units on the shelf, or grams for weighed food.</param>
/// <param name="Packed">The units in parcels not yet given, or grams for weighed food.</param>
/// <param name="Step">The size of one unit in parcels: 1, or the grams of a portion.</param>
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

    /// <summary>The maximum amount of weighed food in a lot, in grams: 20 tonnes.</summary>
    public const int MostGrams = 20_000_000;

    internal static int MostOf(FoodUnit unit) => unit == FoodUnit.Weight ? MostGrams : MostUnits;

    public const int MostPlace = 60;
    public const int MostNote = 200;

    internal bool MayBeGivenOn(LocalDate day) => LastDay is null || LastDay >= day;

    internal SharedLot AsShared() => new(Id, Item, Kind, SharedLot.Bits(Contains), LastDay, Shelf / Step);
}
