namespace Juluo.FoodBank;

/// <summary>The webhook events of the food bank: a distribution opened, or food ran short. They contain no household and no card number.</summary>
public sealed partial class FoodBankModule
{
    public override void Events(PublicEvents events)
    {
        events.Add<DistributionOpened, DistributionOpened.Data>(
            "foodbank.distribution.opened",
            FoodBankRights.Work,
            f => new(f.Distribution, f.Site, f.OnDay)
        );
        events.Add<StockShort, StockShort.Data>(
            "foodbank.stock.short",
            FoodBankRights.Work,
            f => new(f.Distribution, [.. f.Short.Select(s => s.Kind)], f.Short.Sum(s => s.Planned - s.Shared))
        );
    }
}
