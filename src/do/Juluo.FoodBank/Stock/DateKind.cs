namespace Juluo.FoodBank;

/// <summary>What the date on a lot means.</summary>
[Named("food-date")]
public enum DateKind
{
    /// <summary>Good beyond it for a while; quality only.</summary>
    BestBefore,

    /// <summary>Not to be given after it, whatever an item allows.</summary>
    UseBy,
}
