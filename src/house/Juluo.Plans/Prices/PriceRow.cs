namespace Juluo.Plans;

/// <summary>A price with its id, by which it can be removed.</summary>
public sealed record PriceRow(PriceId Id, Price Price);
