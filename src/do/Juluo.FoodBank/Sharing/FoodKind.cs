namespace Juluo.FoodBank;

/// <summary>Kinds of food, each planned per person in a parcel.</summary>
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
