namespace Juluo.Plans;

/// <summary>GET /plans/new — shows the form that adds a plan.</summary>
[Get("/plans/new", "spaces.manage", Page = typeof(NewPlanPage))]
public sealed class NewPlan(Sites sites) : Slice<Nothing, NewPlan.Output>
{
    public sealed record Output(string Currency, IReadOnlyList<Site> Sites);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(caller.Community.Currency, await sites.All(stop));
}
