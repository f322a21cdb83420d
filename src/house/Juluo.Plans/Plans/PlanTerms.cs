namespace Juluo.Plans;

/// <summary>The price of a plan and what it includes. A version never changes, so that holders keep their terms.</summary>
/// <param name="Amount">The monthly price.</param>
/// <param name="Minutes">The minutes per month by kind of resource, or <see cref="Unlimited"/>. Kinds that are missing are not included.</param>
/// <param name="Days">The days per month on site, or null for every day.</param>
/// <param name="Sites">The sites where the plan is valid; empty for all.</param>
/// <param name="Guests">The number of guests that may come along at a time.</param>
/// <param name="MailAddress">True if holders may use the site as a business address, with mail handling.</param>
/// <param name="PassportDays">The days per month at sites of allied communities.</param>
public sealed record PlanTerms(
    int Number,
    Money Amount,
    IReadOnlyDictionary<ResourceKind, int> Minutes,
    int? Days,
    IReadOnlyList<SiteId> Sites,
    int Guests,
    bool MailAddress,
    DoorHours Doors,
    int PassportDays
)
{
    public const int Unlimited = -1;

    /// <summary>Kinds of resources that a plan can include by the hour.</summary>
    public static readonly IReadOnlyList<ResourceKind> Hourly =
    [
        ResourceKind.HotDesk,
        ResourceKind.Room,
        ResourceKind.Hall,
        ResourceKind.Equipment,
        ResourceKind.Parking,
    ];

    public bool HoldsAt(SiteId site) => Sites.Count == 0 || Sites.Contains(site);

    public bool Includes(ResourceKind kind) => Minutes.ContainsKey(kind);
}
