namespace Juluo.FoodBank;

/// <summary>Parcels were made up with less than the plan says.</summary>
[Named("foodbank.stock.short")]
internal sealed record StockShort(DistributionId Distribution, IReadOnlyList<Shortage> Short) : IFact
{
    /// <summary>What webhooks send about it.</summary>
    /// <param name="Missing">Units, of each kind.</param>
    public sealed record Data(DistributionId Distribution, IReadOnlyDictionary<string, int> Missing)
    {
        public string Path => $"/food-bank/distributions/{Distribution}";
    }
}
