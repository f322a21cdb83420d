namespace Juluo.FoodBank;

/// <summary>Unit in which an item is counted, or weight.</summary>
[Named("food-unit")]
public enum FoodUnit
{
    Piece,
    Bag,
    Pack,
    Can,
    Bottle,
    Box,
    Carton,
    Jar,
    Bunch,

    /// <summary>Weighed: all amounts are whole grams.</summary>
    Weight,
}
