namespace Juluo.Plans;

/// <summary>A price with its key, to be taken away by.</summary>
public sealed record PriceRow(PriceId Id, Price Price);
