namespace Juluo.FoodBank;

/// <summary>The reason for which an amount changed.</summary>
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
