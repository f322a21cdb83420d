namespace Juluo.FoodBank;

/// <summary>Fact: a distribution opened, so households can choose a slot.</summary>
[Named("foodbank.distribution.opened")]
internal sealed record DistributionOpened(DistributionId Distribution, SiteId Site, LocalDate OnDay) : IFact
{
    /// <summary>Payload sent to webhooks.</summary>
    public sealed record Data(DistributionId Distribution, SiteId Site, LocalDate OnDay)
    {
        public string Path => $"/food-bank/distributions/{Distribution}";
    }
}
