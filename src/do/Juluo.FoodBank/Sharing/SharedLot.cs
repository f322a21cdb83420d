namespace Juluo.FoodBank;

/// <summary>A lot as sharing sees it.</summary>
/// <param name="Contains">One bit for each <see cref="Contained"/>.</param>
/// <param name="LastDay">The last day on which it may be given; null: it keeps.</param>
/// <param name="Units">On the shelf, whole ones.</param>
internal sealed record SharedLot(LotId Id, FoodItemId Item, FoodKind Kind, uint Contains, LocalDate? LastDay, int Units)
{
    /// <summary>One bit for each.</summary>
    public static uint Bits(IEnumerable<Contained> some) => some.Aggregate(0u, (bits, one) => bits | (1u << (int)one));
}
