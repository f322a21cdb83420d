namespace Juluo.Needs;

/// <summary>What the caller needs and offers.</summary>
public sealed record MyWants(IReadOnlyList<WantCard> Needs, IReadOnlyList<WantCard> Offers);
