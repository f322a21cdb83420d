using System.Collections.ObjectModel;

namespace Juluo.Spaces;

/// <summary>Stores one holiday subscription per site, with the result of its last reading.</summary>
internal sealed class HolidayFeedStore(UnitOfWork work, Clock clock)
{
    public Task<List<HolidayFeed>> All(CancellationToken stop) =>
        work.List(
            $"""
            select site_id, url, asked_at, well_at, problem, problem_with::text, unread, left_out from spaces.holiday_feed
            where community_id = {work.Community} order by site_id
            """,
            r => new HolidayFeed(
                new(r.GetGuid(0)),
                r.GetString(1),
                r.IsDBNull(2) ? null : r.Instant(2),
                r.IsDBNull(3) ? null : r.Instant(3),
                r.IsDBNull(4) ? null : r.GetString(4),
                r.IsDBNull(5) ? ReadOnlyDictionary<string, string>.Empty : OutsideCalendarReading.With(r.GetString(5)),
                r.GetInt32(6),
                r.GetFieldValue<string[]>(7)
            ),
            stop
        );

    public async Task<HolidayFeed?> Of(SiteId site, CancellationToken stop) => (await All(stop)).Find(f => f.Site == site);

    public Task Set(SiteId site, string url, CancellationToken stop) =>
        work.Do(
            $"""
            insert into spaces.holiday_feed (community_id, site_id, url) values ({work.Community}, {site}, {url})
            on conflict (community_id, site_id) do update set url = excluded.url, asked_at = null, well_at = null, problem = null,
              problem_with = null
            """,
            stop
        );

    /// <summary>Ends the subscription of a site and deletes the holidays from it.</summary>
    public Task Remove(SiteId site, CancellationToken stop) =>
        work.Do(
            $"""
            with gone as (delete from spaces.holiday_feed where community_id = {work.Community} and site_id = {site})
            delete from spaces.special_day where community_id = {work.Community} and site_id = {site} and source = 'feed'
            """,
            stop
        );

    /// <summary>Records the time and result of a reading. After a failure, the time of the last success and the entries it left out are kept.</summary>
    public async Task Note(SiteId site, Outcome<HolidayFile.Reading> read, CancellationToken stop)
    {
        var problem = read.Failed ? read.Errors[0] : null;
        var json = problem is null ? null : JsonSerializer.Serialize(problem, problem.GetType(), Json.Options);
        await work.Do(
            $"""
            update spaces.holiday_feed set asked_at = {clock.Now}, problem = {problem?.Key}, problem_with = {json}::jsonb,
              well_at = case when {problem?.Key}::text is null then {clock.Now} else well_at end,
              unread = coalesce({(read.Failed ? (int?)null : read.Value.Unread.Count)}, unread),
              left_out = coalesce({(read.Failed ? null : LeftOut.Of(read.Value.Unread).ToArray())}::text[], left_out)
            where community_id = {work.Community} and site_id = {site}
            """,
            stop
        );
    }
}
