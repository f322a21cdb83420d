namespace Juluo.FoodBank;

/// <summary>The unit in which an item is counted, or weight.</summary>
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

    /// <summary>The food is weighed, and all amounts are whole grams.</summary>
    Weight,
}
