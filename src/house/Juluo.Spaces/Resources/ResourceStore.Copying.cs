namespace Juluo.Spaces;

internal sealed partial class ResourceStore
{
    /// <summary>
    /// Locks the names of a site until the transaction ends, so that concurrent copies and imports number names one after the other. Uniqueness is guaranteed by the index, with or
    /// without this lock.
    /// </summary>
    internal Task LockNames(SiteId site, CancellationToken stop) =>
        work.Do($"select pg_advisory_xact_lock(hashtextextended('spaces.names' || {work.Community}::text || {site}::text, 0))", stop);

    /// <summary>Copies a resource, once for each name. Copies are on the same floor and in the same zone, but not on the plan, and have no photos.</summary>
    internal async Task<IReadOnlyList<ResourceId>> Copy(
        ResourceId what,
        IReadOnlyList<LocalizedText> names,
        CopyingId copying,
        CancellationToken stop
    )
    {
        List<ResourceId> ids = [.. names.Select(_ => Id.New<ResourceId>(clock))];
        await work.Do(
            $"""
            insert into spaces.resource (community_id, id, site_id, floor_id, zone_id, kind, name_zh, name_en, about_zh, about_en,
              seats, features, made_at, copying_id)
            select r.community_id, c.id, r.site_id, r.floor_id, r.zone_id, r.kind, c.zh, c.en, r.about_zh, r.about_en, r.seats,
              r.features, {clock.Now}, {copying}
            from spaces.resource r
            cross join unnest({ids}::uuid[], {names.Select(n => n.Zh)}::text[], {names.Select(n => n.En)}::text[]) as c (id, zh, en)
            where r.community_id = {work.Community} and r.id = {what}
            """,
            stop
        );
        await work.Do(
            $"""
            insert into spaces.unit (community_id, id, resource_id, number)
            select u.community_id, gen_random_uuid(), c.id, row_number() over (partition by c.id order by u.number)
            from spaces.unit u cross join unnest({ids}::uuid[]) as c (id)
            where u.community_id = {work.Community} and u.resource_id = {what} and u.retired_at is null
            """,
            stop
        );
        await work.Do(
            $"""
            insert into spaces.resource_opening (community_id, resource_id, weekday, opens, closes)
            select o.community_id, c.id, o.weekday, o.opens, o.closes
            from spaces.resource_opening o cross join unnest({ids}::uuid[]) as c (id)
            where o.community_id = {work.Community} and o.resource_id = {what}
            """,
            stop
        );
        return ids;
    }

    /// <summary>Returns the copies of one operation that are in use.</summary>
    internal Task<List<Resource>> Copies(CopyingId copying, CancellationToken stop) =>
        work.List<Resource>(
            $"""
            {Select(work)} and r.retired_at is null and r.id in (
              select c.id from spaces.resource c where c.community_id = {work.Community} and c.copying_id = {copying}) order by r.id
            """,
            stop
        );
}
