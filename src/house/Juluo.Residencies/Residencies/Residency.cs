namespace Juluo.Residencies;

/// <summary>An offer of places that people can apply for (進駐): a plan, or residency rooms of a site, with a number of places.</summary>
/// <param name="Plan">The plan a resident gets; null for a residency room.</param>
/// <param name="ClosesOn">The last day to apply; null if open until closed.</param>
/// <param name="Taken">The number of places that are offered or taken.</param>
/// <param name="Deposit">The default deposit; an offer may differ.</param>
/// <param name="Form">The form that applicants answer; null if nothing is asked.</param>
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

    /// <summary>Returns true if applications are accepted on this day.</summary>
    public bool IsOpen(LocalDate today) => ClosedAt is null && !(today < OpensOn) && !(today > ClosesOn);
}
