namespace Juluo.FoodBank;

/// <summary>The meaning of the date on a lot.</summary>
[Named("food-date")]
public enum DateKind
{
    /// <summary>A date that concerns quality only; the food may still be given for the grace days of its item.</summary>
    BestBefore,

    /// <summary>A date after which the food must not be given, regardless of the item's grace days.</summary>
    UseBy,
}
