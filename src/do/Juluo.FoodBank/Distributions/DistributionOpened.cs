namespace Juluo.FoodBank;

/// <summary>Households can choose a slot.</summary>
[Named("foodbank.distribution.opened")]
internal sealed record DistributionOpened(DistributionId Distribution, SiteId Site, LocalDate OnDay) : IFact
{
    /// <summary>What webhooks send about it.</summary>
    public sealed record Data(DistributionId Distribution, SiteId Site, LocalDate OnDay)
    {
        public string Path => $"/food-bank/distributions/{Distribution}";
    }
}
