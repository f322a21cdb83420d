namespace Juluo.FoodBank;

/// <summary>In what an item is counted, in whole units, or that it is weighed.</summary>
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

    /// <summary>It is weighed: all its amounts are whole grams.</summary>
    Weight,
}
