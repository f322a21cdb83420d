namespace Juluo.People;

/// <summary>A profession, for other modules.</summary>
public sealed record TradeCard(TradeId Id, LocalizedText Name);
