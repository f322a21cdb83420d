namespace Juluo.FoodBank;

/// <summary>Why an amount changed.</summary>
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
