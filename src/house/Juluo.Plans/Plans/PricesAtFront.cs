namespace Juluo.Plans;

/// <summary>On the public face: what it costs to come, in a line each.</summary>
[Named("prices-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(PricesAtFrontWidget), 60)]
public sealed class PricesAtFront(UnitOfWork work, Clock clock) : Slice<Nothing, PricesAtFront.Output>
{
    private const int Most = 4;

    public sealed record Output(IReadOnlyList<Plan> Plans);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var plans = await new PlanCatalogue(work, clock).All(retired: false, stop);
        // How many have it is not for everybody.
        return plans.Count == 0 ? new NotFound() : new Output([.. plans.Take(Most).Select(p => p with { Holders = 0 })]);
    }
}
