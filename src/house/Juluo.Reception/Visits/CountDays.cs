namespace Juluo.Reception;

/// <summary>Stores the numbers of people who came today and yesterday: visitors may be deleted after a day, but their count is kept.</summary>
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
