namespace Juluo.FoodBank;

/// <summary>Ingredients that some people don't eat by belief, allergy or choice. They include the five pungent roots (五辛), which many vegetarians in Taiwan avoid.</summary>
[Named("contained")]
public enum Contained
{
    Pork,
    Beef,
    Meat,
    Fish,
    Eggs,
    Dairy,
    Alliums,
    Gluten,
    Nuts,
    Alcohol,
    NotHalal,
}
