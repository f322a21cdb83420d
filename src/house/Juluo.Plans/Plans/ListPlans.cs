namespace Juluo.Plans;

/// <summary>GET /plans — lists the plans with their prices, in public. Those who manage plans also see retired ones.</summary>
[Get("/plans", Requires.Nothing, Page = typeof(PlansPage))]
public sealed class ListPlans(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, ListPlans.Output>
{
    public sealed record Output(IReadOnlyList<Plan> Plans, IReadOnlyList<Pass> Passes, IReadOnlyList<Site> Sites, bool MayManage);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var manages = caller.May("spaces.manage");
        var plans = await new PlanCatalogue(work, clock).All(manages, stop);
        return new Output(
            // How many have it is not for everybody.
            manages ? plans : [.. plans.Select(p => p with { Holders = 0 })],
            await new PassCatalogue(work, clock).All(manages, stop),
            await sites.All(stop),
            manages
        );
    }
}
