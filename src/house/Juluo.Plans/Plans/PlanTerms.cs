namespace Juluo.Plans;

/// <summary>What a plan costs and includes. A version is never changed, so that its holders keep it.</summary>
/// <param name="Amount">A month.</param>
/// <param name="Minutes">A month, by kind of resource; <see cref="Unlimited"/> is as much as they like. What does not stand here is not included.</param>
/// <param name="Days">Days a month on site; null: every day.</param>
/// <param name="Sites">Where it holds; empty: everywhere.</param>
/// <param name="Guests">That may come along at a time.</param>
/// <param name="MailAddress">May be given as the address of a business, with its mail taken in.</param>
/// <param name="PassportDays">Days a month at sites of allied communities.</param>
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

    /// <summary>Kinds that a plan can include by the hour.</summary>
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
