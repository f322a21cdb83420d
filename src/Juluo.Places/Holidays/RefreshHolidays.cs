using System.Text;
using Juluo.Kernel;
using NodaTime;

namespace Juluo.Places;

/// <summary>Asks the feeds of holidays again. One that cannot be read leaves what it said before, and the reason is shown where it was set.</summary>
public sealed class RefreshHolidays(Work work, Sites sites, PublicHttp http, Clock clock) : Job
{
    public const int YearsAhead = 3;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var book = new HolidayFeedBook(work, clock);
        var open = (await sites.All(stop)).Where(s => s.ClosedAt is null).ToDictionary(s => s.Id);
        foreach (var feed in await book.All(stop))
        {
            if (!open.TryGetValue(feed.Site, out var site))
                continue;
            var today = clock.Today(DateTimeZoneProviders.Tzdb[site.ZoneId]);
            var days = await Ask(http, feed.Url, today, stop);
            await book.Note(site.Id, days.Failed ? days.Errors[0] : null, stop);
            if (!days.Failed)
                await new OpeningBook(work).Take(site.Id, DayNotAsUsual.OfFeed, days.Value, today, stop);
        }
    }

    internal static async Task<Outcome<List<DayNotAsUsual>>> Ask(PublicHttp http, string url, LocalDate today, CancellationToken stop)
    {
        var fetched = await http.Fetch(url, tag: null, HolidayFile.MostBytes, stop);
        return fetched.Failed
            ? fetched.As<List<DayNotAsUsual>>()
            : HolidayFile.Read(
                Encoding.UTF8.GetString(fetched.Value.Content!),
                DayNotAsUsual.OfFeed,
                "url",
                today,
                today.PlusYears(YearsAhead)
            );
    }
}
