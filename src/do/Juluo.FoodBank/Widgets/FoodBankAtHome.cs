namespace Juluo.FoodBank;

/// <summary>The widget on the home page of appointed volunteers with the next distribution and a link to the food bank.</summary>
[Named("food-bank-at-home")]
[Widget(Dashboard.Home, Requires.SignIn, typeof(FoodBankAtHomeWidget), 34)]
public sealed class FoodBankAtHome(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, FoodBankAtHome.Output>
{
    private const int Urgent = 8;

    /// <param name="Next">The next distribution, or null if none is planned.</param>
    public sealed record Output(Distribution? Next, Site? Site, bool Today) : IPlacedWidget
    {
        public int Order(Caller reader, int declared) => Today ? Urgent : declared;
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (!await new VolunteerStore(work).Has(caller.Self, stop))
            return new NotFound();
        var next = (await new DistributionStore(work, clock).Running(drafts: true, stop)).Find(d => d.EndsAt > clock.Now);
        var site = next is null ? null : (await sites.All(stop)).Find(s => s.Id == next.Site);
        return new Output(next, site, next is not null && next.OnDay == clock.Today(site!.ZoneOr(caller.Community.Zone)));
    }
}
