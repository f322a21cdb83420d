namespace Juluo.Alliances;

/// <summary>An alliance: communities with a written agreement on sharing, as a member or invited community sees it.</summary>
/// <param name="State">This community's state in the alliance.</param>
/// <param name="Since">The time since which it is in this state.</param>
/// <param name="Members">The number of member communities.</param>
public sealed record Alliance(
    AllianceId Id,
    LocalizedText Name,
    LocalizedText? Purpose,
    Instant FoundedAt,
    AllyState State,
    Instant Since,
    int Members
)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 80;
    public const int MostPurposeZh = 600;
    public const int MostPurposeEn = 900;
}
