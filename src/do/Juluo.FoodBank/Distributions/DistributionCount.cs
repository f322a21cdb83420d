namespace Juluo.FoodBank;

/// <summary>The permanent counts of a closed distribution, which remain when its pick-ups are deleted.</summary>
/// <param name="Absent">The number of cards with a slot that didn't come.</param>
/// <param name="WithoutSlot">The number that came without a slot.</param>
public sealed record DistributionCount(DistributionId Distribution, int Households, int People, int Absent, int WithoutSlot);
