namespace Juluo.Residencies;

/// <summary>GET /residencies/new — shows the form that opens a residency.</summary>
[Get("/residencies/new", SpacesModule.Manage, Page = typeof(NewResidencyPage))]
public sealed class NewResidency(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, NewResidency.Output>
{
    public sealed record Output(IReadOnlyList<Site> Sites, IReadOnlyList<Plan> Plans);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output([.. (await sites.All(stop)).Where(s => s.ClosedAt is null)], await new PlansFacade(work, clock).Offers(stop));
}
