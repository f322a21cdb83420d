namespace Juluo.FoodBank;

/// <summary>Of what a parcel holds so much a head.</summary>
[Named("food-kind")]
public enum FoodKind
{
    Staple,
    Protein,
    Vegetable,
    Fruit,
    Dairy,
    Pantry,
    Baby,
    Household,
}
