namespace Juluo.Reception;

/// <summary>Counts people per day. The counts are kept when stays and visitors are deleted.</summary>
internal sealed class DayCounts(UnitOfWork work)
{
    /// <summary>Counts a site's days again, from the stays and visitors still stored.</summary>
    /// <param name="zone">The time zone of the site.</param>
    public async Task<List<DayCount>> Count(SiteId site, DateTimeZone zone, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var days = await work.List<Came>(
            $"""
            with came as (
              select person_id, (came_at at time zone {zone.Id})::date as day from reception.visit
              where community_id = {work.Community} and site_id = {site}
                and came_at >= ({first}::date - 30)::timestamp at time zone {zone.Id} group by 1, 2),
            days as (select d::date as day from generate_series({first}::date, {last}::date, interval '1 day') as d),
            booked as materialized (
              select distinct b.person_id, days.day from bookings.booking_here b
              join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
              join days on b.during && tstzrange(days.day::timestamp at time zone {zone.Id},
                (days.day + 1)::timestamp at time zone {zone.Id})
              where b.community_id = {work.Community} and r.site_id = {site} and b.state = 'confirmed'
                and b.during && tstzrange({first}::date::timestamp at time zone {zone.Id},
                  ({last}::date + 1)::timestamp at time zone {zone.Id})),
            one as (
              select days.day, came.person_id,
                (select count(*) from came c where c.person_id = came.person_id and c.day > days.day - 30 and c.day <= days.day) as often,
                coalesce((select first_on from reception.first_visit f where f.community_id = {work.Community}
                  and f.person_id = came.person_id), days.day) as first_on,
                booked.person_id is not null as booked
              from days join came on came.day = days.day
              left join booked on booked.person_id = came.person_id and booked.day = days.day)
            select days.day, count(one.person_id)::int as members, count(*) filter (where not booked)::int as unbooked,
              array_agg(one.first_on) filter (where one.person_id is not null) as firsts,
                array_agg(one.often) filter (where one.person_id is not null) as often,
              (select count(*)::int from reception.visitor v where v.community_id = {work.Community} and v.site_id = {site}
                and v.came_on = days.day) as visitors,
              (select count(*)::int from reception.visitor v where v.community_id = {work.Community} and v.site_id = {site}
                and v.came_on = days.day and v.expected_on is null) as walk_ins
            from days left join one on one.day = days.day group by days.day order by days.day
            """,
            stop
        );
        return days.ConvertAll(d =>
        {
            var kinds = (d.Firsts ?? []).Zip(d.Often ?? [], (first, often) => Regularities.Of(first, (int)often, d.Day)).ToList();
            return new DayCount(
                site,
                d.Day,
                d.Members,
                d.Unbooked,
                kinds.Count(k => k == Regularity.FirstTime),
                kinds.Count(k => k == Regularity.Newcomer),
                kinds.Count(k => k == Regularity.Regular),
                d.Visitors,
                d.WalkIns
            );
        });
    }

    public Task Keep(DayCount count, CancellationToken stop) =>
        work.Do(
            $"""
            insert into reception.day_count (community_id, site_id, day, members, unbooked, first_timers, newcomers, regulars,
              visitors, walk_ins)
            values ({work.Community}, {count.Site}, {count.Day}, {count.Members}, {count.Unbooked}, {count.FirstTimers},
              {count.Newcomers}, {count.Regulars}, {count.Visitors}, {count.WalkIns})
            on conflict (community_id, site_id, day) do update set members = excluded.members, unbooked = excluded.unbooked,
              first_timers = excluded.first_timers,
              newcomers = excluded.newcomers, regulars = excluded.regulars, visitors = excluded.visitors, walk_ins = excluded.walk_ins
            """,
            stop
        );

    /// <summary>Returns the stored counts of a site, newest first.</summary>
    public Task<List<DayCount>> Kept(SiteId site, LocalDate from, CancellationToken stop) =>
        work.List<DayCount>(
            $"""
            select site_id as site, day, members, unbooked, first_timers, newcomers, regulars, visitors, walk_ins from reception.day_count
            where community_id = {work.Community} and site_id = {site} and day >= {from} order by day desc
            """,
            stop
        );

    /// <param name="Firsts">The first day ever of each member who came.</param>
    /// <param name="Often">The number of days on which each came in the 30 days until then, in the same order.</param>
    private sealed record Came(LocalDate Day, int Members, int Unbooked, LocalDate[]? Firsts, long[]? Often, int Visitors, int WalkIns);
}
