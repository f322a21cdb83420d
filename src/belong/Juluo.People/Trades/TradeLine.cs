namespace Juluo.People;

/// <summary>A trade or a group of trades, as the community's list has it.</summary>
/// <param name="Group">The group to which a profession belongs, if any.</param>
/// <param name="CodeTw">行業統計分類, 11th revision (2021).</param>
/// <param name="CodeIsic">ISIC Rev. 4.</param>
/// <param name="People">How many people have it, of those who are here and show it.</param>
public sealed record TradeLine(
    TradeId Id,
    LocalizedText Name,
    bool IsGroup,
    TradeId? Group,
    string? CodeTw,
    string? CodeIsic,
    bool Retired,
    int People
);
