namespace Juluo.FoodBank;

/// <summary>Meaning of the date on a lot.</summary>
[Named("food-date")]
public enum DateKind
{
    /// <summary>Concerns quality only; may be given for a while after.</summary>
    BestBefore,

    /// <summary>Must not be given after it, regardless of the item's settings.</summary>
    UseBy,
}
