namespace Juluo.People;

/// <summary>What one needs and offers.</summary>
public sealed record MyWants(IReadOnlyList<WantCard> Needs, IReadOnlyList<WantCard> Offers);
