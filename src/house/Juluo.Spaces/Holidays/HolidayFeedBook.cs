using System.Collections.ObjectModel;
using System.Text.Json;

namespace Juluo.Spaces;

/// <summary>Where the holidays of sites come from, and how it went the last time.</summary>
internal sealed class HolidayFeedBook(Work work, Clock clock)
{
    public async Task<List<HolidayFeed>> All(CancellationToken stop)
    {
        await using var select = work.Command(
            "select site_id, url, asked_at, well_at, problem, problem_with::text, unread from spaces.holiday_feed where community_id = $1 order by site_id",
            work.Community.Id.Value
        );
        return await select.List(
            r => new HolidayFeed(
                new(r.GetGuid(0)),
                r.GetString(1),
                r.IsDBNull(2) ? null : r.Instant(2),
                r.IsDBNull(3) ? null : r.Instant(3),
                r.IsDBNull(4) ? null : r.GetString(4),
                r.IsDBNull(5) ? ReadOnlyDictionary<string, string>.Empty : OutsideCalendarReading.With(r.GetString(5)),
                r.GetInt32(6)
            ),
            stop
        );
    }

    public async Task<HolidayFeed?> Of(SiteId site, CancellationToken stop) => (await All(stop)).Find(f => f.Site == site);

    public async Task Set(SiteId site, string url, CancellationToken stop)
    {
        await using var keep = work.Command(
            """
            insert into spaces.holiday_feed (community_id, site_id, url) values ($1, $2, $3)
            on conflict (community_id, site_id) do update set url = excluded.url, asked_at = null, well_at = null, problem = null, problem_with = null
            """,
            work.Community.Id.Value,
            site.Value,
            url
        );
        await keep.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The house follows no feed any more; what the feed said goes too.</summary>
    public async Task Remove(SiteId site, CancellationToken stop)
    {
        await using var remove = work.Command(
            """
            with gone as (delete from spaces.holiday_feed where community_id = $1 and site_id = $2)
            delete from spaces.special_day where community_id = $1 and site_id = $2 and source = 'feed'
            """,
            work.Community.Id.Value,
            site.Value
        );
        await remove.ExecuteNonQueryAsync(stop);
    }

    /// <summary>How it went.</summary>
    public async Task Note(SiteId site, Outcome<HolidayFile.Reading> read, CancellationToken stop)
    {
        var problem = read.Failed ? read.Errors[0] : null;
        await using var note = work.Command(
            """
            update spaces.holiday_feed set asked_at = $3, problem = $4, problem_with = $5::jsonb, well_at = case when $4::text is null then $3 else well_at end,
              unread = coalesce($6, unread)
            where community_id = $1 and site_id = $2
            """,
            work.Community.Id.Value,
            site.Value,
            clock.Now.ToDateTimeUtc(),
            problem?.Key,
            problem is null ? null : JsonSerializer.Serialize(problem, problem.GetType(), Json.Options),
            read.Failed ? null : read.Value.Unread
        );
        await note.ExecuteNonQueryAsync(stop);
    }
}
