namespace Juluo.Spaces;

/// <summary>Stores resources with their units and parts. Resources are retired, never deleted, so that past bookings keep their names.</summary>
internal sealed partial class ResourceStore(UnitOfWork work, Clock clock)
{
    public static Statement Select(UnitOfWork work) =>
        $"""
            select r.id, r.site_id as site, r.floor_id as floor, r.zone_id as zone, r.kind, {Fields.Of<ResourceDetails>("r")},
              (select count(*)::int from spaces.unit u where u.community_id = r.community_id and u.resource_id = r.id
                and u.retired_at is null) as units,
              r.broken, r.broken_until, r.retired_at, r.version, s.zone as zone_name
            from spaces.resource r join spaces.site s on s.community_id = r.community_id and s.id = r.site_id
            where r.community_id = {work.Community}
            """;

    public async Task<Resource?> Find(ResourceId id, CancellationToken stop) =>
        await work.Find<Resource>($"{Select(work)} and r.id = {id}", stop);

    /// <summary>Returns the resources in use of one site, or of all open sites if <paramref name="site"/> is null, by site, kind and name.</summary>
    public Task<List<Resource>> InUse(SiteId? site, CancellationToken stop) =>
        work.List<Resource>(
            $"{Select(work)} and r.retired_at is null and s.closed_at is null and ({site}::uuid is null or r.site_id = {site}) order by r.site_id, r.kind, r.name_zh, r.id",
            stop
        );

    /// <summary>Finds resources by id, including retired ones. Unknown ids are missing from the result.</summary>
    public async Task<Dictionary<ResourceId, Resource>> Named(IReadOnlyCollection<ResourceId> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
            return [];
        return (
            await work.List<Resource>($"{Select(work)} and r.id = any({(ids.Select(i => i.Value).Distinct().ToArray())})", stop)
        ).ToDictionary(r => r.Id);
    }

    internal async Task<ResourceId> Add(NewResource what, CancellationToken stop)
    {
        var id = Id.New<ResourceId>(clock);
        await work.Do(
            $"""
            insert into spaces.resource (community_id, id, site_id, floor_id, zone_id, kind, {Fields.Of<ResourceDetails>()}, made_at,
              external_id)
            values ({work.Community}, {id}, {what.Site}, {what.Floor}, {what.Zone}, {what.Kind}, {Fields.Values(
                what.Details
            )}, {clock.Now},
              {what.ExternalId})
            """,
            stop
        );
        if (Resource.IsMade(what.Kind))
            await SetParts(id, what.Parts, stop);
        else
            await SetUnits(id, what.Units, stop);
        return id;
    }

    /// <summary>Sets the number of units. Units beyond it are retired, and their bookings stay.</summary>
    public Task SetUnits(ResourceId id, int units, CancellationToken stop)
    {
        var number = Enumerable.Range(0, units).Select(_ => Id.New<UnitId>(clock));
        return work.Do(
            $"""
            with retired as (
              update spaces.unit set retired_at = {clock.Now} where community_id = {work.Community} and resource_id = {id}
                and number > {units} and retired_at is null
            )
            insert into spaces.unit (community_id, id, resource_id, number)
            select {work.Community}, i.id, {id}, i.number from unnest({number}::uuid[]) with ordinality as i (id, number)
            on conflict on constraint one_unit_of_a_number do update set retired_at = null
            """,
            stop
        );
    }

    public async Task SetParts(ResourceId whole, IReadOnlyList<(ResourceId Part, int Units)> parts, CancellationToken stop)
    {
        await work.Do($"delete from spaces.part where community_id = {work.Community} and whole_id = {whole}", stop);
        await work.Do(
            $"""
            insert into spaces.part (community_id, whole_id, part_id, units) select {work.Community}, {whole}, p.id, p.units
            from unnest({parts.Select(p => p.Part)}::uuid[], {parts.Select(p => p.Units)}::int[]) as p (id, units)
            """,
            stop
        );
    }
}
