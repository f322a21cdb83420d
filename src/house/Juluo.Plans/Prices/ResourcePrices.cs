namespace Juluo.Plans;

/// <summary>Settings widget: the prices of a resource.</summary>
[Named("resource-prices")]
[Widget(SpacesWidgets.ResourceSettings, SpacesModule.Manage, typeof(ResourcePricesWidget), 20)]
public sealed class ResourcePrices(UnitOfWork work, Clock clock) : Slice<OfResource, ResourcePrices.Output>
{
    public sealed record Output(ResourceId Resource, IReadOnlyList<PriceRow> Prices, IReadOnlyList<PlanChoice> Plans);

    public override async Task<Outcome<Output>> Handle(OfResource input, Caller caller, CancellationToken stop) =>
        new Output(input.Id, await new PriceStore(work, clock).Of(input.Id, stop), await new RuleStore(work, clock).Plans(stop));
}
