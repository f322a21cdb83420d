namespace Juluo.FoodBank;

[Named("food-distribution-state")]
public enum DistributionState
{
    /// <summary>The distribution is being prepared; only staff see it.</summary>
    Draft,
    Open,
    Closed,
    Cancelled,
}
