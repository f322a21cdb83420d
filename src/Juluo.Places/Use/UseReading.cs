namespace Juluo.Places;

/// <summary>How a site was used over the last weeks: numbers, and keys of resources and plans.</summary>
/// <param name="Weeks">Over how many weeks.</param>
/// <param name="Hours">By weekday (0 is Monday) and hour: how many people were here on average. Only where there were enough days.</param>
/// <param name="Days">How many days of each weekday were counted.</param>
public sealed record UseReading(
    int Weeks,
    IReadOnlyList<IReadOnlyList<double>> Hours,
    IReadOnlyList<int> Days,
    IReadOnlyList<ResourceUse> Resources,
    IReadOnlyList<PlanUse> Plans,
    IReadOnlyList<SpaceAdvice> Advice
);
