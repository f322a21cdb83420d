namespace Juluo.Plans;

/// <summary>GET /plans — lists the plans with their prices, in public. People who manage plans also see retired ones.</summary>
[Get("/plans", Requires.Nothing, Page = typeof(PlansPage))]
public sealed class ListPlans(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, ListPlans.Output>
{
    /// <param name="Unseen">For people who manage plans: a site to make visible, because visitors see none and could not ask for a day pass.</param>
    public sealed record Output(
        IReadOnlyList<Plan> Plans,
        IReadOnlyList<Pass> Passes,
        IReadOnlyList<Site> Sites,
        bool MayManage,
        [property: JsonIgnore] SiteId? Unseen
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var manages = caller.May("spaces.manage");
        var plans = await new PlanCatalogue(work, clock).All(manages, stop);
        var passes = await new PassCatalogue(work, clock).All(manages, stop);
        var sold = passes.Exists(p => p is { RetiredAt: null, Kind: PassKind.Day });
        return new Output(
            // Only managers see the number of holders.
            manages ? plans : [.. plans.Select(p => p with { Holders = 0 })],
            passes,
            await sites.All(stop),
            manages,
            manages && sold ? await new SpacesFacade(work, clock).Unseen(sites, stop) : null
        );
    }
}
