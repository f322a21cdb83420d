namespace Juluo.Plans;

/// <summary>A prepaid amount that a person can use: minutes of some kinds of resources, or days on site.</summary>
/// <param name="Kinds">The kinds that minutes pay for.</param>
/// <param name="Sites">The sites where the credit is valid; empty for all.</param>
/// <param name="Held">The amount reserved for bookings that are not approved yet.</param>
/// <param name="Until">The day after the last day on which the credit is valid.</param>
/// <param name="Price">The price that the credit was sold for.</param>
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

/// <summary>The origin of a credit.</summary>
[Named("credit-source")]
public enum CreditSource
{
    /// <summary>A month of a plan.</summary>
    Plan,

    /// <summary>A sale.</summary>
    Pass,
    Trial,
    Gift,
}

/// <summary>The unit of a credit.</summary>
[Named("credit-unit")]
public enum CreditUnit
{
    /// <summary>A minute of a resource.</summary>
    Minute,

    /// <summary>A day on site.</summary>
    Day,
}
