namespace Juluo.Spaces;

/// <summary>Reads sites for pages, with today's hours and the resources in them.</summary>
internal sealed class SiteReader(UnitOfWork work, Sites sites, Clock clock)
{
    /// <summary>Returns the open sites that the caller may see.</summary>
    public async Task<List<SiteCard>> Cards(Caller caller, CancellationToken stop)
    {
        var details = await new SiteDetailsStore(work).All(stop);
        var holds = await Holds(stop);
        var covers = await SiteCovers.Store(work, clock).All(stop);
        var cards = new List<SiteCard>();
        foreach (var site in (await sites.All(stop)).Where(s => s.ClosedAt is null))
        {
            var said = details.GetValueOrDefault(site.Id) ?? new(site.Id);
            if (SiteVisibility.Sees(caller, said))
                cards.Add(new(site, said, await Hours(site, stop), [.. holds[site.Id]], covers.GetValueOrDefault(site.Id.Value)));
        }

        return cards;
    }

    /// <summary>Finds an open site that the caller may see; null if it does not exist, is closed, or the caller may not see it.</summary>
    public async Task<(Site Site, SiteDetails Details)?> Find(SiteId id, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == id && s.ClosedAt is null) is not { } site)
            return null;
        var details = await new SiteDetailsStore(work).Of(id, stop);
        return SiteVisibility.Sees(caller, details) ? (site, details) : null;
    }

    public async Task<SiteHours> Hours(Site site, CancellationToken stop)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(site.ZoneId) ?? DateTimeZone.Utc;
        var today = clock.Today(zone);
        var house = await new HoursStore(work).Of(site.Id, zone, today, stop);
        var special = await new OpeningStore(work).Days(site.Id, today, today, stop);
        return SiteHours.At(clock.Now, house, special.FirstOrDefault());
    }

    private async Task<ILookup<SiteId, SiteCard.Held>> Holds(CancellationToken stop)
    {
        var rows = await work.List<(SiteId Site, ResourceKind Kind, int Count)>(
            $"""
            select site_id, kind, count(*)::int from spaces.resource
            where community_id = {work.Community} and retired_at is null group by 1, 2 order by 1, 3 desc, 2
            """,
            stop
        );
        return rows.ToLookup(r => r.Site, r => new SiteCard.Held(r.Kind, r.Count));
    }
}
