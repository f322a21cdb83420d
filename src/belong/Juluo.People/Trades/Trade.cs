namespace Juluo.People;

/// <summary>What people do for a living, one level, as this community divides it.</summary>
public sealed class Trade : ITenant
{
    public CommunityId CommunityId { get; private init; }

    public TradeId Id { get; private init; }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";
}
