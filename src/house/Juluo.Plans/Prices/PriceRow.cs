namespace Juluo.Plans;

/// <summary>A price with its key, by which it can be removed.</summary>
public sealed record PriceRow(PriceId Id, Price Price);
