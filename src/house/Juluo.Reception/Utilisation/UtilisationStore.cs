using NpgsqlTypes;

namespace Juluo.Reception;

/// <summary>Reads the data from which the use of a site is computed, and stores the readings.</summary>
internal sealed class UtilisationStore(UnitOfWork work)
{
    public async Task<(UtilisationReading Reading, Instant MadeAt)?> Find(SiteId site, CancellationToken stop)
    {
        var found = await work.List<(UtilisationReading Reading, Instant MadeAt)>(
            $"select reading, made_at from reception.use_reading where community_id = {work.Community} and site_id = {site}",
            stop
        );
        return found is [var one] ? one : null;
    }

    public Task Keep(SiteId site, UtilisationReading reading, Instant now, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(reading, Json.Options);
        return work.Do(
            $"""
            insert into reception.use_reading (community_id, site_id, made_at, reading) values ({work.Community}, {site}, {now},
              {json}::jsonb)
            on conflict (community_id, site_id) do update set made_at = excluded.made_at, reading = excluded.reading
            """,
            stop
        );
    }

    /// <summary>
    /// Returns the times at which units of each resource of a site were taken, one for each unit and booking. The booking may be of another resource: booking a hall takes its rooms too.
    /// Missed bookings count as taken, because no one else could use the resource.
    /// </summary>
    public async Task<ILookup<ResourceId, Interval>> Taken(SiteId site, Interval within, CancellationToken stop)
    {
        await using var select = work.Command(
            $"""
            select u.resource_id, b.during * c.during from bookings.claim_here c
            join spaces.unit u on u.community_id = c.community_id and u.id = c.unit_id
            join spaces.resource r on r.community_id = u.community_id and r.id = u.resource_id
            join bookings.booking_here b on b.community_id = c.community_id and b.id = c.booking_id
            where c.community_id = {work.Community} and r.site_id = {site} and r.retired_at is null and b.state in ('confirmed', 'missed') and b.during && tstzrange({within.Start}, {within.End}) and b.during && c.during
            """
        );
        select.CommandTimeout = 0;
        var rows = await select.List(
            r => (Resource: new ResourceId(r.GetGuid(0)), During: Read(r.GetFieldValue<NpgsqlRange<DateTime>>(1))),
            stop
        );
        return rows.ToLookup(r => r.Resource, r => r.During);
    }

    /// <summary>Returns the number of bookings of each resource of a site, and the number to which no one came.</summary>
    public async Task<Dictionary<ResourceId, (int Bookings, int Missed)>> Bookings(SiteId site, Interval within, CancellationToken stop) =>
        (
            await work.List<(ResourceId, int, int)>(
                $"""
                select b.resource_id, count(*)::int, count(*) filter (where b.state = 'missed')::int from bookings.booking_here b
                join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
                where b.community_id = {work.Community} and r.site_id = {site} and b.state in ('confirmed', 'missed')
                  and b.during && tstzrange({within.Start}, {within.End}) and lower(b.during) >= {within.Start} group by 1
                """,
                stop
            )
        ).ToDictionary(r => r.Item1, r => (r.Item2, r.Item3));

    /// <summary>Returns the use of a site by holders of each plan.</summary>
    public async Task<List<PlanUse>> Plans(SiteId site, Interval within, DateTimeZone zone, CancellationToken stop)
    {
        await using var select = work.Command(
            $"""
            with having_it as (
              select distinct plan_id, person_id from plans.subscription
              where community_id = {work.Community} and days && daterange(({within.Start} at time zone {zone.Id})::date,
                ({within.End} at time zone {zone.Id})::date)),
            came as (
              select person_id, count(distinct (came_at at time zone {zone.Id})::date)::int as days from reception.visit
              where community_id = {work.Community} and site_id = {site} and came_at >= {within.Start}
                and came_at < {within.End} group by 1),
            booked as (
              select b.person_id, sum(extract(epoch from least(upper(b.during), {within.End}) - greatest(lower(b.during),
                {within.Start})) / 60)::bigint as minutes from bookings.booking_here b
              join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
              where b.community_id = {work.Community} and r.site_id = {site} and b.state = 'confirmed'
                and b.during && tstzrange({within.Start}, {within.End}) group by 1)
            select h.plan_id, count(*)::int, count(c.days)::int, coalesce(sum(c.days), 0)::int, coalesce(sum(b.minutes), 0)::bigint
            from having_it h left join came c on c.person_id = h.person_id left join booked b on b.person_id = h.person_id group by 1 order by 2 desc, 1
            """
        );
        select.CommandTimeout = 0;
        return await select.List(r => new PlanUse(new(r.GetGuid(0)), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt64(4)), stop);
    }

    public async Task<Dictionary<PlanId, LocalizedText>> PlanNames(CancellationToken stop) =>
        (
            await work.List<(PlanId Id, LocalizedText Name)>(
                $"select id, name_zh, name_en from plans.plan where community_id = {work.Community}",
                stop
            )
        ).ToDictionary(p => p.Id, p => p.Name);

    private static Interval Read(NpgsqlRange<DateTime> range) =>
        new(
            Instant.FromDateTimeUtc(DateTime.SpecifyKind(range.LowerBound, DateTimeKind.Utc)),
            Instant.FromDateTimeUtc(DateTime.SpecifyKind(range.UpperBound, DateTimeKind.Utc))
        );
}
