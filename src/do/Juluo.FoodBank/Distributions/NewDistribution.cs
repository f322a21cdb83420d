namespace Juluo.FoodBank;

/// <summary>GET /food-bank/distributions/new — shows the form that plans a distribution.</summary>
[Get("/food-bank/distributions/new", FoodBankRights.Manage, Page = typeof(NewDistributionPage))]
public sealed class NewDistribution(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, NewDistribution.Output>
{
    /// <param name="Sites">The sites where it can take place.</param>
    /// <param name="OnDay">The next Saturday.</param>
    public sealed record Output(IReadOnlyList<Site> Sites, LocalDate OnDay);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output((await sites.All(stop)).FindAll(s => s.ClosedAt is null), clock.Today(work.Community.Zone).Next(IsoDayOfWeek.Saturday));
}
