namespace Juluo.Reception;

/// <summary>How a site was used over the last weeks: numbers, and keys of resources and plans.</summary>
/// <param name="Weeks">Over how many weeks.</param>
/// <param name="Hours">By weekday (0 is Monday) and hour: how many people were here on average. Null: it is closed then.</param>
/// <param name="Days">On how many days of each weekday it was open.</param>
public sealed record UseReading(
    int Weeks,
    IReadOnlyList<IReadOnlyList<double?>> Hours,
    IReadOnlyList<int> Days,
    IReadOnlyList<ResourceUse> Resources,
    IReadOnlyList<PlanUse> Plans,
    IReadOnlyList<SpaceAdvice> Advice
)
{
    /// <summary>Somebody was there, or something was booked: there is something to look at.</summary>
    public bool SaysSomething() => Hours.Any(d => d.Any(h => h > 0)) || Resources.Any(r => r.Bookings > 0);
}
