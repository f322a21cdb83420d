namespace Juluo.FoodBank;

[Named("food-distribution-state")]
public enum DistributionState
{
    /// <summary>Visible to staff only.</summary>
    Draft,
    Open,
    Closed,
    Cancelled,
}
