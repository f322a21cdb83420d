namespace Juluo.FoodBank;

/// <summary>What an item may contain and some people do not eat: by belief, by allergy or by choice. Five pungent roots (五辛) are among them, which many vegetarians in Taiwan leave out.</summary>
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
