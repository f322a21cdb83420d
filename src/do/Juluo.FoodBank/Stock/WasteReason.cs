namespace Juluo.FoodBank;

/// <summary>The reason for which food was thrown away, as donors see it in their report.</summary>
[Named("food-waste")]
public enum WasteReason
{
    Expired,
    Damaged,
    ColdChain,
    Recalled,
    Other,
}
