namespace Juluo.FoodBank;

/// <summary>A lot as input of the sharing algorithm.</summary>
/// <param name="Contains">A bit set of <see cref="Contained"/>.</param>
/// <param name="LastDay">The last day on which it may be given, or null if it doesn't expire.</param>
/// <param name="Units">The whole units on the shelf.</param>
internal sealed record SharedLot(LotId Id, FoodItemId Item, FoodKind Kind, uint Contains, LocalDate? LastDay, int Units)
{
    /// <summary>Returns a bit set of ingredients.</summary>
    public static uint Bits(IEnumerable<Contained> some) => some.Aggregate(0u, (bits, one) => bits | (1u << (int)one));
}
