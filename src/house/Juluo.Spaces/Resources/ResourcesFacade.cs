namespace Juluo.Spaces;

/// <summary>Gives other modules access to resources, their parts and units. Retired resources are left out unless a method says otherwise.</summary>
public sealed class ResourcesFacade(UnitOfWork work, Clock clock)
{
    private readonly ResourceStore store = new(work, clock);

    /// <summary>Finds a resource, even if it is retired.</summary>
    /// <returns>Null if there is no resource with this id.</returns>
    public Task<Resource?> Find(ResourceId id, CancellationToken stop) => store.Find(id, stop);

    /// <summary>Returns the resources in use of one site, or of all open sites if <paramref name="site"/> is null, by site, kind and name.</summary>
    public Task<List<Resource>> InUse(SiteId? site, CancellationToken stop) => store.InUse(site, stop);

    /// <summary>Finds resources by id, including retired ones. Unknown ids are missing from the result.</summary>
    public Task<Dictionary<ResourceId, Resource>> Named(IReadOnlyCollection<ResourceId> ids, CancellationToken stop) =>
        store.Named(ids, stop);

    /// <summary>Sets the fault of a resource.</summary>
    /// <param name="what">The fault, or null if it works again.</param>
    public Task SetBroken(ResourceId id, string? what, LocalDate? until, CancellationToken stop) => store.SetBroken(id, what, until, stop);

    /// <summary>Finds the resources that cannot be taken while this one is, including itself: its parts at all levels, and everything that contains one of them.</summary>
    public Task<List<ResourceId>> Touching(ResourceId id, CancellationToken stop) =>
        work.List<ResourceId>(
            $"""
            with recursive near (id) as (
              select id from {MadeOf(work, $"array[{id}]")} m
              union select p.whole_id from near n join spaces.part p on p.community_id = {work.Community} and p.part_id = n.id
            ) select id from near
            """,
            stop
        );

    /// <summary>Returns the units of a resource that are in use, by number. Halls and bundles have none.</summary>
    public async Task<ILookup<ResourceId, UnitId>> UnitsInUse(IReadOnlyCollection<ResourceId> ids, CancellationToken stop) =>
        (
            await work.List<(ResourceId Of, UnitId Id)>(
                $"select resource_id, id from {Units(work)} u where resource_id = any ({ids}) and retired_at is null order by number",
                stop
            )
        ).ToLookup(u => u.Of, u => u.Id);

    /// <summary>Backdates resources, so that their use is counted from a moment; those that are older are unchanged.</summary>
    public Task Began(Instant at, CancellationToken stop) =>
        work.Do($"update spaces.resource set made_at = least(made_at, {at}) where community_id = {work.Community}", stop);

    /// <summary>Returns a statement for a batch that reads resources; a condition on <c>r</c> may follow.</summary>
    public static Statement Select(UnitOfWork work) => ResourceStore.Select(work);

    /// <summary>Returns a statement for a batch that reads the opening hours of a resource; <see cref="ReadHours"/> reads its rows.</summary>
    /// <param name="from">The first day of interest. Special days from two days before it until two years after it are read.</param>
    public static Statement Hours(UnitOfWork work, ResourceId id, LocalDate from) =>
        $"""
            select null::date, o.weekday, o.opens, o.closes, false from spaces.opening o
              join spaces.resource r on r.community_id = {work.Community} and r.id = {id} and r.site_id = o.site_id
                where o.community_id = {work.Community}
            union all
            select s.day, 0, s.opens, s.closes, false from spaces.special_day s
              join spaces.resource r on r.community_id = {work.Community} and r.id = {id} and r.site_id = s.site_id
            where s.community_id = {work.Community} and s.day between {from}::date - 2 and {from}::date + 732
            union all
            select null::date, weekday, opens, closes, true from spaces.resource_opening
            where community_id = {work.Community} and resource_id = {id}
            """;

    public static async Task<HouseHours> ReadHours(DbDataReader rows, DateTimeZone zone, CancellationToken stop)
    {
        var own = (await rows.Rows(r => (Row: HouseHours.Row(r), Own: r.GetBoolean(4)), stop)).ToLookup(r => r.Own, r => r.Row);
        return HouseHours.From(zone, [.. own[false]]).With(own[true].ToLookup(r => (IsoDayOfWeek)r.Weekday, r => r.Hours!.Value));
    }

    /// <summary>A subquery of resources, including retired ones: <c>id, site_id, kind</c>, and <c>zone</c>, the IANA zone of the site.</summary>
    public static Statement Placed(UnitOfWork work) =>
        $"""
            (select r.id, r.site_id, r.kind, s.zone from spaces.resource r
              join spaces.site s on s.community_id = r.community_id and s.id = r.site_id where r.community_id = {work.Community})
            """;

    /// <summary>A subquery of units, including retired ones: <c>id, resource_id, number, retired_at</c>.</summary>
    public static Statement Units(UnitOfWork work) =>
        $"(select id, resource_id, number, retired_at from spaces.unit where community_id = {work.Community})";

    /// <summary>
    /// A subquery of the parts of resources at all levels: <c>whole, id</c>, and <c>units</c>, the number that one whole takes. Each resource also has a row for itself, with one
    /// unit.
    /// </summary>
    /// <param name="resources">SQL expression for an array of ids.</param>
    public static Statement MadeOf(UnitOfWork work, Statement resources) =>
        $"""
            (with recursive made (whole, id, units) as (
              select w, w, 1 from unnest({resources}::uuid[]) as w
              union all
              select m.whole, p.part_id, m.units * p.units from made m join spaces.part p on p.community_id = {work.Community}
                and p.whole_id = m.id
            ) select whole, id, sum(units)::int as units from made group by whole, id)
            """;
}
