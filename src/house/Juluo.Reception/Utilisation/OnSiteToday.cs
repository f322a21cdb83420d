namespace Juluo.Reception;

/// <summary>On the Today page, below the tasks: the number of people at each site, zones that are full, and people who are there without a plan or pass for the day.</summary>
[Named("on-site-today")]
[Widget(Dashboard.Today, SpacesModule.Reception, typeof(OnSiteTodayWidget), 40, AtSite = true)]
public sealed class OnSiteToday(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, PlansFacade plans, FindPermitted permitted)
    : Slice<Nothing, OnSiteToday.Output>
{
    /// <param name="Without">People who are here without a booking and for whom no day was counted.</param>
    /// <param name="Passes">The passes that can be sold to them for the day.</param>
    /// <param name="Offers">True if plans or passes exist; without any, no day needs to be covered.</param>
    public sealed record Output(
        IReadOnlyList<House> Houses,
        IReadOnlyList<(Site Site, PersonCard Person, PlansFacade.Uncounted Is)> Without,
        IReadOnlyList<Pass> Passes,
        bool Offers
    ) : IHeadline
    {
        public string? Headline(Words words) =>
            Houses.Sum(h => h.Members + h.Visitors) is > 0 and var count ? words.Say("reception.today.headline", new { count }) : null;
    }

    /// <param name="Full">The zones that are full or nearly full.</param>
    public sealed record House(Site Site, int Members, int Visitors, DayCount Count, IReadOnlyList<ZonePlace> Full);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var open = (await sites.All(stop)).Where(s => s.ClosedAt is null && caller.May(SpacesModule.Reception, s.Id)).ToList();
        if (open.Count == 0)
            return new NotFound();
        var visits = new VisitStore(work, clock);
        var here = await visits.Open((SiteId?)null, stop);
        var inside = await new VisitorStore(work, clock).Inside(null, stop);
        var zones = await visits.Zones(null, stop);
        var houses = new List<House>();
        var without = new List<(Site, PersonCard, PlansFacade.Uncounted)>();
        var arrivals = new Arrivals(work, clock, sites, people, plans, permitted);
        foreach (var site in open)
        {
            var zone = site.ZoneOr(work.Community.Zone);
            var today = clock.Today(zone);
            houses.Add(
                new(
                    site,
                    here.Count(v => v.Site == site.Id),
                    inside.Count(v => v.Site == site.Id),
                    (await new DayCounts(work).Count(site.Id, zone, today, today, stop))[0],
                    [.. zones.Where(z => z.Site == site.Id && (z.IsFull || z.IsNearlyFull))]
                )
            );
            without.AddRange(
                (await arrivals.Days(site, [.. here.Where(v => v.Site == site.Id).Select(v => v.Person).Distinct()], stop)).Without.Select(
                    w => (site, w.Person, w.Is)
                )
            );
        }

        return new Output(houses, without, without.Count == 0 ? [] : await plans.DayPasses(stop), await plans.Offered(stop));
    }
}
