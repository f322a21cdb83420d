namespace Juluo.FoodBank;

/// <summary>What stays of a distribution when it is closed.</summary>
/// <param name="Absent">Had a slot and did not come.</param>
/// <param name="WithoutSlot">Came without one.</param>
public sealed record DistributionCount(DistributionId Distribution, int Households, int People, int Absent, int WithoutSlot);
