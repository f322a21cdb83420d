namespace Juluo.Reception;

/// <summary>Computes how each site was used over the last four weeks, and the advice that follows. Pages show the result and its age.</summary>
[Named("reception.read-use")]
public sealed class ReadUtilisation(UnitOfWork work, Clock clock, ResourcesFacade allResources, Sites sites) : Job
{
    public const int Weeks = 4;

    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (var site in (await sites.All(stop)).Where(s => s.ClosedAt is null))
            await new UtilisationStore(work).Keep(site.Id, await Read(site, community, stop), clock.Now, stop);
    }

    private async Task<UtilisationReading> Read(Site site, Community community, CancellationToken stop)
    {
        var zone = site.ZoneOr(community.Zone);
        var last = clock.Today(zone).PlusDays(-1);
        var first = last.PlusDays(1 - Weeks * 7);
        var within = new Interval(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(last.PlusDays(1)).ToInstant());
        var store = new UtilisationStore(work);
        var hours = await new SpacesFacade(work, clock).Hours(site.Id, zone, first, stop);
        var taken = await store.Taken(site.Id, within, stop);
        var bookings = await store.Bookings(site.Id, within, stop);
        var began = await Began(site.Id, stop);
        var here = await allResources.InUse(site.Id, stop);
        var resources = here.Where(r => r.Units > 0 && r.Kind is ResourceKind.HotDesk or ResourceKind.Room or ResourceKind.Equipment)
            .Select(r =>
            {
                var (all, missed) = bookings.GetValueOrDefault(r.Id);
                // A resource that was added a week ago was not empty before.
                var since = began.TryGetValue(r.Id, out var at) ? LocalDate.Max(first, at.InZone(zone).Date) : first;
                return Utilisation.Of(r.Id, r.Units, hours, since, last, [.. taken[r.Id].Select(t => (t, 1))], all, missed);
            })
            .OrderByDescending(r => r.Share)
            .ToList();
        // Only rooms: desks are used without booking, and equipment in its drawer is not an empty room.
        var rooms = here.Where(r => r.Kind == ResourceKind.Room).Select(r => r.Id).ToHashSet();
        var stays = await new VisitStore(work, clock).During(site.Id, within, stop);
        var counts = HourCounts.Of(
            stays.Select(v => new Interval(v.CameAt, v.Believed(clock.Now))),
            Since(stays, first, zone),
            last,
            hours
        );
        return new(
            Weeks,
            counts.Here,
            counts.Days,
            resources,
            await store.Plans(site.Id, within, zone, stop),
            SpaceAdvising.Of([.. resources.Where(r => r.Bookings > 0 || rooms.Contains(r.Resource))], counts)
        );
    }

    // Weeks before people were counted are not empty weeks.
    private static LocalDate Since(List<Visit> stays, LocalDate first, DateTimeZone zone) =>
        stays.Count == 0 ? first : LocalDate.Max(first, stays[0].CameAt.InZone(zone).Date);

    private async Task<Dictionary<ResourceId, Instant>> Began(SiteId site, CancellationToken stop) =>
        (
            await work.List<(ResourceId, Instant)>(
                $"select id, made_at from spaces.resource where community_id = {work.Community} and site_id = {site}",
                stop
            )
        ).ToDictionary(r => r.Item1, r => r.Item2);
}
