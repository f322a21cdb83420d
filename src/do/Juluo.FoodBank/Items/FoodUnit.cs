namespace Juluo.FoodBank;

/// <summary>In what an item is counted; always whole.</summary>
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
}
