namespace Juluo.Alliances;

/// <summary>Communities that agreed in writing what they share, as one of them or one that is invited sees it.</summary>
/// <param name="State">The state of this community in it.</param>
/// <param name="Since">Since when it is in this state.</param>
/// <param name="Members">Communities in it.</param>
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
