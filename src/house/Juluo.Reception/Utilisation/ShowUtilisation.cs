namespace Juluo.Reception;

/// <summary>GET /places/use — shows how full the sites are by weekday and hour, how much each space is booked, how holders of each plan use the site, and the advice that follows.</summary>
[Get("/places/use", SpacesModule.Reception, Page = typeof(UtilisationPage))]
public sealed class ShowUtilisation(UnitOfWork work, Clock clock, ResourcesFacade allResources, Sites sites)
    : Slice<ShowUtilisation.Input, ShowUtilisation.Output>
{
    /// <param name="Site">The site; null for the first site with data.</param>
    public sealed record Input(SiteId? Site = null);

    /// <param name="Counts">The counts of the last 14 days, newest first.</param>
    public sealed record Output(
        IReadOnlyList<Site> Sites,
        Site? Site,
        UtilisationReading? Reading,
        Instant? MadeAt,
        IReadOnlyList<DayCount> Counts,
        IReadOnlyDictionary<ResourceId, Resource> Resources,
        IReadOnlyDictionary<PlanId, LocalizedText> Plans
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var open = (await sites.All(stop)).Where(s => s.ClosedAt is null).ToList();
        var store = new UtilisationStore(work);
        var readings = new Dictionary<SiteId, (UtilisationReading Reading, Instant MadeAt)>();
        foreach (var one in open.Where(s => input.Site is null || s.Id == input.Site))
            if (await store.Find(one.Id, stop) is { } kept)
                readings[one.Id] = kept;
        var site = input.Site is { } asked
            ? open.Find(s => s.Id == asked)
            : open.OrderByDescending(s => readings.TryGetValue(s.Id, out var kept) && kept.Reading.SaysSomething()).FirstOrDefault();
        if (site is null)
            return input.Site is null
                ? new Output(open, null, null, null, [], new Dictionary<ResourceId, Resource>(), new Dictionary<PlanId, LocalizedText>())
                : new NotFound();
        var found = readings.TryGetValue(site.Id, out var its) ? its : ((UtilisationReading Reading, Instant MadeAt)?)null;
        var resources = await allResources.InUse(site.Id, stop);
        var zone = site.ZoneOr(work.Community.Zone);
        return new Output(
            open,
            site,
            found?.Reading,
            found?.MadeAt,
            await new DayCounts(work).Kept(site.Id, clock.Today(zone).PlusDays(-13), stop),
            resources.ToDictionary(r => r.Id),
            await store.PlanNames(stop)
        );
    }
}
