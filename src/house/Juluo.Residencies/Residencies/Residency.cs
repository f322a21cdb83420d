namespace Juluo.Residencies;

/// <summary>What a community opens for people to apply for (進駐): a plan, or residency rooms of a site, for so many at a time.</summary>
/// <param name="Plan">What a resident gets; null: a residency room.</param>
/// <param name="ClosesOn">The last day on which one can apply; null: until it is closed.</param>
/// <param name="Taken">Places that are offered or taken.</param>
/// <param name="Deposit">The usual deposit; an offer has its own.</param>
/// <param name="Form">What applicants are asked; null: nothing.</param>
public sealed record Residency(
    ResidencyId Id,
    SiteId Site,
    PlanId? Plan,
    LocalizedText Name,
    LocalizedText? About,
    LocalDate? OpensOn,
    LocalDate? ClosesOn,
    int Places,
    int Taken,
    Money Deposit,
    Instant? ClosedAt,
    FormId? Form = null
)
{
    public const int MostPlaces = 10_000;

    public int Free => Places - Taken;

    /// <summary>One can apply on this day.</summary>
    public bool IsOpen(LocalDate today) => ClosedAt is null && !(today < OpensOn) && !(today > ClosesOn);
}
