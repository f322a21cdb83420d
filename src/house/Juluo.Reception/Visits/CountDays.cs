namespace Juluo.Reception;

/// <summary>Keeps how many came today and yesterday: visitors may be kept for one day only, and their count stays.</summary>
[Named("reception.count-days")]
internal sealed class CountDays(UnitOfWork work, Clock clock, Sites sites) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var counts = new DayCounts(work);
        foreach (var site in await sites.All(stop))
        {
            var zone = site.ZoneOr(community.Zone);
            var today = clock.Today(zone);
            foreach (var count in await counts.Count(site.Id, zone, today.PlusDays(-1), today, stop))
                await counts.Keep(count, stop);
        }
    }
}
