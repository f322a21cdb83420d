namespace Juluo.FoodBank;

/// <summary>A distribution was opened, so households can choose a slot.</summary>
[Named("foodbank.distribution.opened")]
internal sealed record DistributionOpened(DistributionId Distribution, SiteId Site, LocalDate OnDay) : IFact
{
    /// <summary>The payload of webhooks about an opened distribution.</summary>
    public sealed record Data(DistributionId Distribution, SiteId Site, LocalDate OnDay)
    {
        public string Path => $"/food-bank/distributions/{Distribution}";
    }
}
