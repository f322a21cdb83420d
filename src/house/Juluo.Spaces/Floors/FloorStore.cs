namespace Juluo.Spaces;

/// <summary>Stores floors, their zones and drawings, and the positions of resources on them. A level exists once per site (<c>one_floor_of_a_level</c>).</summary>
internal sealed class FloorStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        "id, site_id as site, level, name_zh, name_en, wide, deep, left(encode(sha256(convert_to(drawing, 'UTF8')), 'hex'), 16) as drawing"
    );

    /// <summary>Returns the floors of a site, from the lowest up.</summary>
    public Task<List<Floor>> Of(SiteId site, CancellationToken stop) =>
        work.List<Floor>(
            $"select {Columns} from spaces.floor where community_id = {work.Community} and site_id = {site} order by level",
            stop
        );

    public async Task<Floor?> Find(FloorId id, CancellationToken stop) =>
        await work.Find<Floor>($"select {Columns} from spaces.floor where community_id = {work.Community} and id = {id}", stop);

    public async Task<Outcome<FloorId>> Keep(Floor floor, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                insert into spaces.floor (community_id, id, site_id, level, name_zh, name_en, wide, deep) values ({work.Community},
                  {floor.Id}, {floor.Site}, {floor.Level}, {floor.Name}, {floor.Wide}, {floor.Deep})
                on conflict (community_id, id) do update set
                  level = excluded.level, name_zh = excluded.name_zh, name_en = excluded.name_en, wide = excluded.wide,
                    deep = excluded.deep
                """,
                stop
            );
            return floor.Id;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_floor_of_a_level")
        {
            return new FloorErrors.LevelTaken(floor.Level);
        }
    }

    public Task SetDrawing(FloorId id, string? svg, CancellationToken stop) =>
        work.Do($"update spaces.floor set drawing = {svg} where community_id = {work.Community} and id = {id}", stop);

    public Task<string?> Drawing(FloorId id, CancellationToken stop) =>
        work.Find<string>($"select drawing from spaces.floor where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Returns the zones of these floors, by name.</summary>
    public Task<List<Zone>> Zones(IReadOnlyCollection<FloorId> floors, CancellationToken stop) =>
        work.List(
            $"""
            select id, floor_id, name_zh, name_en, capacity, x, y, w, h from spaces.zone
            where community_id = {work.Community} and floor_id = any({floors}) order by name_zh, id
            """,
            r => new Zone(
                new(r.GetGuid(0)),
                new(r.GetGuid(1)),
                new(r.GetString(2), r.GetString(3)),
                r.IsDBNull(4) ? null : r.GetInt16(4),
                At(r, 5)
            ),
            stop
        );

    public Task<List<(ZoneId Id, SiteId Site, LocalizedText Name)>> AllZones(CancellationToken stop) =>
        work.List<(ZoneId, SiteId, LocalizedText)>(
            $"""
            select z.id, f.site_id, z.name_zh, z.name_en
            from spaces.zone z join spaces.floor f on f.community_id = z.community_id and f.id = z.floor_id
            where z.community_id = {work.Community} order by f.level, z.name_zh
            """,
            stop
        );

    public async Task<Zone?> FindZone(ZoneId id, CancellationToken stop) =>
        await work.Find<Guid?>($"select floor_id from spaces.zone where community_id = {work.Community} and id = {id}", stop) is { } floor
            ? (await Zones([new(floor)], stop)).Find(z => z.Id == id)
            : null;

    public Task KeepZone(Zone zone, CancellationToken stop) =>
        work.Do(
            $"""
            insert into spaces.zone (community_id, id, floor_id, name_zh, name_en, capacity, x, y, w, h) values ({work.Community},
              {zone.Id}, {zone.Floor}, {zone.Name}, {zone.Capacity}, {zone.At?.X}, {zone.At?.Y}, {zone.At?.W},
              {zone.At?.H})
            on conflict (community_id, id) do update set
              name_zh = excluded.name_zh, name_en = excluded.name_en, capacity = excluded.capacity, x = excluded.x, y = excluded.y,
                w = excluded.w, h = excluded.h
            """,
            stop
        );

    /// <summary>Returns the resources in use on a floor: first those on the plan, from top to bottom and from left to right, then the others by name.</summary>
    public Task<List<PlacedResource>> Resources(FloorId floor, CancellationToken stop) =>
        work.List(
            $"""
            select id, kind, name_zh, name_en, zone_id, broken is not null, x, y, w, h from spaces.resource
            where community_id = {work.Community} and floor_id = {floor} and retired_at is null order by x is null, y, x, name_zh, id
            """,
            r => new PlacedResource(
                new(r.GetGuid(0)),
                EnumWord.Read<ResourceKind>(r.GetString(1)),
                new(r.GetString(2), r.GetString(3)),
                r.IsDBNull(4) ? null : new ZoneId(r.GetGuid(4)),
                At(r, 6),
                r.GetBoolean(5)
            ),
            stop
        );

    public Task Place(ResourceId resource, FloorId? floor, ZoneId? zone, Cells? at, CancellationToken stop) =>
        work.Do(
            $"""
            update spaces.resource
            set floor_id = {floor}, zone_id = {zone}, x = {at?.X}, y = {at?.Y}, w = {at?.W}, h = {at?.H}, version = version + 1
            where community_id = {work.Community} and id = {resource}
            """,
            stop
        );

    /// <summary>Returns an error if a floor cannot be removed because zones or resources, possibly retired ones, are on it; otherwise null.</summary>
    public async Task<Error?> InUse(FloorId id, CancellationToken stop) =>
        await work.Find<bool>(
            $"""
            select exists (select from spaces.zone where community_id = {work.Community} and floor_id = {id})
              or exists (select from spaces.resource where community_id = {work.Community} and floor_id = {id})
            """,
            stop
        )
            ? new FloorErrors.InUse()
            : null;

    /// <summary>Removes a floor. Fails with <see cref="FloorErrors.InUse"/> if a zone or a resource refers to it, and with <see cref="NotFound"/> if there is none.</summary>
    public Task<Outcome<Done>> Remove(FloorId id, CancellationToken stop) => Remove("floor", id.Value, stop);

    public Task<Outcome<Done>> Remove(ZoneId id, CancellationToken stop) => Remove("zone", id.Value, stop);

    public FloorId NewFloor() => Id.New<FloorId>(clock);

    public ZoneId NewZone() => Id.New<ZoneId>(clock);

    private async Task<Outcome<Done>> Remove(string table, Guid id, CancellationToken stop)
    {
        try
        {
            return await work.Do($"delete from spaces.{new Sql(table)} where community_id = {work.Community} and id = {id}", stop) == 1
                ? Done.It
                : new NotFound();
        }
        catch (PostgresException used) when (used.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return new FloorErrors.InUse();
        }
    }

    // Not mapped automatically, because the four columns together can be null.
    private static Cells? At(DbDataReader r, int from) =>
        r.IsDBNull(from) ? null : new Cells(r.GetInt16(from), r.GetInt16(from + 1), r.GetInt16(from + 2), r.GetInt16(from + 3));
}
