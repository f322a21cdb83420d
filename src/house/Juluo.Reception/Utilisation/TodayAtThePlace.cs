namespace Juluo.Reception;

/// <summary>On the day's page: what waits, who arrives, what is broken, which post is asked for, and how full it is now.</summary>
[Named("today-at-the-place")]
[Widget(Dashboard.Today, SpacesModule.Reception, typeof(TodayAtThePlaceWidget), 8, AtSite = true)]
public sealed class TodayAtThePlace(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    Outbox outbox,
    PeopleFacade people,
    PlanFacade plans,
    FindPermitted permitted
) : Slice<Nothing, TodayAtThePlace.Output>
{
    private const int MostLines = 5;

    /// <param name="Expected">Visitors who are to come today, the soonest first.</param>
    /// <param name="Hosts">Names of those who expect them.</param>
    /// <param name="Requests">Bookings that wait for an answer.</param>
    /// <param name="Post">Items that their holders asked to have forwarded.</param>
    /// <param name="Without">Who is here, has no booking, and of whom no day was counted.</param>
    /// <param name="Passes">What can be sold to them for the day.</param>
    /// <param name="Offers">There are plans or passes: a day may be one that nothing covers.</param>
    public sealed record Output(
        IReadOnlyList<House> Houses,
        IReadOnlyList<Visitor> Expected,
        IReadOnlyDictionary<PersonId, string> Hosts,
        int Requests,
        IReadOnlyList<Resource> Broken,
        int Post,
        IReadOnlyList<(Site Site, PersonCard Person, PlanFacade.Uncounted Is)> Without,
        IReadOnlyList<Pass> Passes,
        bool Offers
    ) : IHeadline
    {
        public string? Headline(Words words) =>
            (Requests, Expected.FirstOrDefault(v => v.Time is not null)) switch
            {
                (0, { } next) => words.Say("reception.today.headline.next", new { at = next.Time }),
                (> 0, { } next) => words.Say("reception.today.headline.requests.next", new { count = Requests, at = next.Time }),
                (> 0, null) => words.Say("reception.today.headline.requests", new { count = Requests }),
                _ when Broken.Count > 0 => words.Say("reception.today.headline.broken", new { count = Broken.Count }),
                _ => Houses.Sum(h => h.Members + h.Visitors) is > 0 and var count
                    ? words.Say("reception.today.headline", new { count })
                    : null,
            };
    }

    /// <param name="Full">Zones that are full or nearly.</param>
    public sealed record House(Site Site, int Members, int Visitors, DayCount Count, IReadOnlyList<ZonePlace> Full);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        bool Mine(SiteId site) => caller.May(SpacesModule.Reception, site);
        var open = (await sites.All(stop)).Where(s => s.ClosedAt is null && Mine(s.Id)).ToList();
        if (open.Count == 0)
            return new NotFound();
        var visits = new VisitStore(work, clock);
        var visitors = new VisitorStore(work, clock);
        var here = await visits.Open((SiteId?)null, stop);
        var inside = await visitors.Inside(null, stop);
        var zones = await visits.Zones(null, stop);
        var houses = new List<House>();
        var without = new List<(Site, PersonCard, PlanFacade.Uncounted)>();
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

        var expected = (await visitors.OfDay(null, clock.Today(work.Community.Zone), stop))
            .Where(v => v.Awaited && !v.Waits && Mine(v.Site))
            .ToList();
        var resources = (await new ResourceStore(work, clock).InUse(null, stop)).Where(r => Mine(r.Site)).ToList();
        return new Output(
            houses,
            expected,
            (await people.Named([.. expected.Select(v => v.Host).OfType<PersonId>().Distinct()], stop)).ToDictionary(
                p => p.Key,
                p => p.Value.Name
            ),
            (await new BookingStore(work, outbox).Waiting(stop)).Count(b =>
                caller.May(SpacesModule.Reception) || resources.Exists(r => r.Id == b.Resource)
            ),
            [.. resources.Where(r => r.Broken is not null).Take(MostLines)],
            (await new PostStore(work, clock).Waiting(stop)).Count(i => i.Wanted && Mine(i.Site)),
            without,
            without.Count == 0 ? [] : await plans.DayPasses(stop),
            await plans.Offered(stop)
        );
    }
}
