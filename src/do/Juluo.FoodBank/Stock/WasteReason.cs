namespace Juluo.FoodBank;

/// <summary>Why food was thrown away; donors read it.</summary>
[Named("food-waste")]
public enum WasteReason
{
    Expired,
    Damaged,
    ColdChain,
    Recalled,
    Other,
}
