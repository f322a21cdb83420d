namespace Juluo.FoodBank;

/// <summary>Reason for which food was thrown away, shown to donors.</summary>
[Named("food-waste")]
public enum WasteReason
{
    Expired,
    Damaged,
    ColdChain,
    Recalled,
    Other,
}
