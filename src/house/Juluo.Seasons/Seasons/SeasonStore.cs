namespace Juluo.Seasons;

/// <summary>Stores seasons, their resources, and their publication, which happens once (<c>given_once</c>).</summary>
internal sealed class SeasonStore(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $$"""
            select r.id, r.site_id, r.name_zh, r.name_en, r.first_day, r.last_day, r.opens_on, r.closes_on, r.most, r.purposes_zh,
              r.purposes_en, r.seed,
              (select coalesce(array_agg(o.resource_id order by o.resource_id), '{}') from seasons.season_resource o
                where o.community_id = {{work.Community}} and o.season_id = r.id),
              g.at, r.dropped_at, r.version
            from seasons.season r
            left join seasons.season_giving g on g.community_id = r.community_id and g.season_id = r.id
            where r.community_id = {{work.Community}}
            """;

    /// <summary>Returns the latest seasons, dropped ones included, by first day.</summary>
    public Task<List<Season>> All(int most, CancellationToken stop) => Read($"{Select} order by r.first_day desc, r.id limit {most}", stop);

    public async Task<Season?> Find(SeasonId id, CancellationToken stop) =>
        (await Read($"{Select} and r.id = {id}", stop)).SingleOrDefault();

    private async Task<List<Season>> Read(Statement statement, CancellationToken stop)
    {
        var zones = (await new Sites(work, clock).All(stop)).ToDictionary(s => s.Id, s => s.ZoneId);
        return await work.List(statement, r => Read(r, zones), stop);
    }

    /// <summary>Finds a season and locks it until the transaction ends, waiting for other transactions that change it.</summary>
    /// <param name="alone">True for an exclusive lock; false for one that can be shared with others who assign times.</param>
    public async Task<Season?> Hold(SeasonId id, bool alone, CancellationToken stop)
    {
        await work.Do(
            $"select from seasons.season where community_id = {work.Community} and id = {id} for {new Sql(alone ? "update" : "share")}",
            stop
        );
        return await Find(id, stop);
    }

    public async Task<SeasonId> Add(SeasonForm typed, long seed, PersonId? by, CancellationToken stop)
    {
        var id = Id.New<SeasonId>(clock);
        var purposesZh = typed.Purposes.Select(p => p.Zh);
        var purposesEn = typed.Purposes.Select(p => p.En);
        await work.Do(
            $"""
            insert into seasons.season (community_id, id, site_id, name_zh, name_en, first_day, last_day, opens_on, closes_on, most,
              purposes_zh, purposes_en, seed, made_at, made_by)
            values ({work.Community}, {id}, {typed.Site}, {typed.Name}, {typed.FirstDay}, {typed.LastDay},
              {typed.OpensOn}, {typed.ClosesOn}, {typed.Most}, {purposesZh}, {purposesEn}, {seed}, {clock.Now}, {by})
            """,
            stop
        );
        await SetResources(id, typed.Resources, stop);
        return id;
    }

    public async Task Change(SeasonId id, SeasonForm typed, CancellationToken stop)
    {
        var zhs = typed.Purposes.Select(p => p.Zh);
        var purposesEn = typed.Purposes.Select(p => p.En);
        await work.Do(
            $"""
            update seasons.season set site_id = {typed.Site}, (name_zh, name_en) = ({typed.Name}),
              first_day = {typed.FirstDay}, last_day = {typed.LastDay},
              opens_on = {typed.OpensOn}, closes_on = {typed.ClosesOn}, most = {typed.Most}, purposes_zh = {zhs},
                purposes_en = {purposesEn}, version = version + 1
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );
        await SetResources(id, typed.Resources, stop);
    }

    public Task Drop(SeasonId id, CancellationToken stop) =>
        work.Do(
            $"update seasons.season set dropped_at = {clock.Now}, version = version + 1 where community_id = {work.Community} and id = {id}",
            stop
        );

    /// <summary>Marks the season as published. Waits for another transaction that does so at the same moment.</summary>
    /// <returns>False if the season was published before.</returns>
    public async Task<bool> Give(SeasonId id, PersonId? by, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into seasons.season_giving (community_id, season_id, at, by_person)
            values ({work.Community}, {id}, {clock.Now}, {by}) on conflict on constraint given_once do nothing
            """,
            stop
        ) == 1;

    private Task SetResources(SeasonId id, IReadOnlyList<ResourceId> resources, CancellationToken stop) =>
        work.Do(
            $"""
            with gone as (delete from seasons.season_resource where community_id = {work.Community} and season_id = {id}
              and resource_id <> all ({resources}))
            insert into seasons.season_resource (community_id, season_id, resource_id) select {work.Community}, {id}, r
              from unnest({resources}::uuid[]) as r on conflict do nothing
            """,
            stop
        );

    private static Season Read(DbDataReader r, Dictionary<SiteId, string> zones) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            new(r.GetString(2), r.GetString(3)),
            Day(r, 4),
            Day(r, 5),
            Day(r, 6),
            Day(r, 7),
            r.IsDBNull(8) ? null : r.GetInt16(8),
            [.. r.GetFieldValue<string[]>(9).Zip(r.GetFieldValue<string[]>(10), (zh, en) => new LocalizedText(zh, en))],
            r.GetInt64(11),
            [.. r.GetFieldValue<Guid[]>(12).Select(id => new ResourceId(id))],
            r.IsDBNull(13) ? null : r.Instant(13),
            r.IsDBNull(14) ? null : r.Instant(14),
            r.GetInt32(15),
            zones[new(r.GetGuid(1))]
        );

    private static LocalDate Day(DbDataReader r, int column) => LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(column));
}
