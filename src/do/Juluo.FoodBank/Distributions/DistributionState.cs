namespace Juluo.FoodBank;

[Named("food-distribution-state")]
public enum DistributionState
{
    /// <summary>Only those who work here see it.</summary>
    Draft,
    Open,
    Closed,
    Cancelled,
}
