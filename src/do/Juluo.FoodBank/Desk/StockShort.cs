namespace Juluo.FoodBank;

/// <summary>Parcels were made up with less food than planned.</summary>
[Named("foodbank.stock.short")]
internal sealed record StockShort(DistributionId Distribution, IReadOnlyList<Shortage> Short) : IFact
{
    /// <summary>The payload of webhooks about missing food.</summary>
    /// <param name="Kinds">The kinds of food of which there is too little.</param>
    /// <param name="Missing">The number of missing units over all kinds.</param>
    public sealed record Data(DistributionId Distribution, IReadOnlyList<FoodKind> Kinds, int Missing)
    {
        public string Path => $"/food-bank/distributions/{Distribution}";
    }
}
