namespace Juluo.Plans;

/// <summary>What a person may use without paying again: minutes of some kinds of resources, or days on site.</summary>
/// <param name="Kinds">Of minutes: what they pay.</param>
/// <param name="Sites">Where; empty: everywhere.</param>
/// <param name="Held">Reserved for bookings that are not approved yet.</param>
/// <param name="Until">The first day on which it is no longer valid.</param>
/// <param name="Price">The price it was sold for.</param>
public sealed record Credit(
    CreditId Id,
    CreditUnit Unit,
    IReadOnlyList<ResourceKind> Kinds,
    IReadOnlyList<SiteId> Sites,
    int Granted,
    int Free,
    int Held,
    int Used,
    int Expired,
    LocalDate From,
    LocalDate Until,
    CreditSource Source,
    SubscriptionId? Subscription,
    Money Price,
    LocalizedText Name
)
{
    public bool HoldsAt(SiteId site) => Sites.Count == 0 || Sites.Contains(site);
}

/// <summary>Where a credit comes from.</summary>
[Named("credit-source")]
public enum CreditSource
{
    /// <summary>A month of a plan.</summary>
    Plan,

    /// <summary>It was sold.</summary>
    Pass,
    Trial,
    Gift,
}

/// <summary>What a credit is counted in.</summary>
[Named("credit-unit")]
public enum CreditUnit
{
    /// <summary>Of a resource.</summary>
    Minute,

    /// <summary>In the house.</summary>
    Day,
}
