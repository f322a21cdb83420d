namespace Juluo.FoodBank;

/// <summary>Reason of a change of an amount.</summary>
[Named("food-movement")]
public enum MovementKind
{
    In,
    Packed,
    Unpacked,
    Given,
    TakenBack,
    Thrown,
    Counted,
}
