namespace Juluo.Plans;

/// <summary>What a resource costs, where it is set.</summary>
[Panel(SpacesBoards.ResourceSettings, SpacesModule.Manage, typeof(ResourcePricesPanel), 20)]
public sealed class ResourcePrices(Work work, Clock clock) : Slice<OfResource, ResourcePrices.Output>
{
    public sealed record Output(ResourceId Resource, IReadOnlyList<PriceRow> Prices, IReadOnlyList<PlanChoice> Plans);

    public override async Task<Outcome<Output>> Handle(OfResource input, Caller caller, CancellationToken stop) =>
        new Output(input.Id, await new PriceBook(work, clock).Of(input.Id, stop), await new RuleBook(work, clock).Plans(stop));
}
