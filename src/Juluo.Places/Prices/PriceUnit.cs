namespace Juluo.Places;

/// <summary>What a price is of.</summary>
public enum PriceUnit
{
    Hour,
    Day,
    Night,
    Month,

    /// <summary>Once, however long.</summary>
    Booking,
}
