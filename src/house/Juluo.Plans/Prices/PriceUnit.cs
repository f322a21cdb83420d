namespace Juluo.Plans;

/// <summary>What a price is of.</summary>
[Named("price-unit")]
public enum PriceUnit
{
    Hour,
    Day,
    Night,
    Month,

    /// <summary>Once, however long.</summary>
    Booking,
}
