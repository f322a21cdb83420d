namespace Juluo.Spaces;

/// <summary>Reads the holiday subscriptions. If one cannot be read, its holidays stay, and its settings show the reason.</summary>
[Named("spaces.refresh-holidays")]
internal sealed class RefreshHolidays(UnitOfWork work, Sites sites, OutboundHttp http, Clock clock) : Job
{
    public const int YearsAhead = 3;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var store = new HolidayFeedStore(work, clock);
        var open = (await sites.All(stop)).Where(s => s.ClosedAt is null).ToDictionary(s => s.Id);
        var asked = new List<(SiteId Site, LocalDate Today, Outcome<HolidayFile.Reading> Days)>();
        foreach (var feed in await store.All(stop))
            if (open.TryGetValue(feed.Site, out var site))
            {
                var today = clock.Today(DateTimeZoneProviders.Tzdb[site.ZoneId]);
                asked.Add((site.Id, today, await Ask(http, feed.Url, today, stop)));
            }

        // Fetch all before recording any, because recording locks the site's hours.
        foreach (var (site, today, days) in asked)
        {
            await store.Note(site, days, stop);
            if (!days.Failed)
                await new OpeningStore(work).Take(site, DayNotAsUsual.OfFeed, days.Value.Days, new(today, LocalDate.MaxIsoValue), stop);
        }
    }

    internal static async Task<Outcome<HolidayFile.Reading>> Ask(OutboundHttp http, string url, LocalDate today, CancellationToken stop)
    {
        var fetched = await http.Fetch(url, tag: null, HolidayFile.MostBytes, stop);
        return fetched.Failed
            ? fetched.As<HolidayFile.Reading>()
            : HolidayFile.Read(fetched.Value.Content!, DayNotAsUsual.OfFeed, "url", today, today.PlusYears(YearsAhead));
    }
}
