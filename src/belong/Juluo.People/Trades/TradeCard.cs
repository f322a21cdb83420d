namespace Juluo.People;

/// <summary>A trade as other modules see it.</summary>
public sealed record TradeCard(TradeId Id, LocalizedText Name);
