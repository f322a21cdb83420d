namespace Juluo.FoodBank;

/// <summary>Parcels were made up with less than the plan says.</summary>
[Named("foodbank.stock.short")]
internal sealed record StockShort(DistributionId Distribution, IReadOnlyList<Shortage> Short) : IFact
{
    /// <summary>What webhooks send about it.</summary>
    /// <param name="Kinds">Of which kinds of food there is too little.</param>
    /// <param name="Missing">Units, of all of them.</param>
    public sealed record Data(DistributionId Distribution, IReadOnlyList<FoodKind> Kinds, int Missing)
    {
        public string Path => $"/food-bank/distributions/{Distribution}";
    }
}
