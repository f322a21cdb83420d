using System.Data.Common;
using Npgsql;

namespace Juluo.Spaces;

/// <summary>Reads and writes floors, and what stands on their plans.</summary>
public sealed class FloorBook(Work work, Clock clock)
{
    private const string Columns =
        "id, site_id, level, name_zh, name_en, wide, deep, left(encode(sha256(convert_to(drawing, 'UTF8')), 'hex'), 16)";

    private Guid Here => work.Community.Id.Value;

    /// <summary>Of one site, from the bottom up.</summary>
    public async Task<List<Floor>> Of(SiteId site, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from spaces.floor where community_id = $1 and site_id = $2 order by level",
            Here,
            site.Value
        );
        return await select.List(Read, stop);
    }

    public async Task<Floor?> Find(FloorId id, CancellationToken stop)
    {
        await using var select = work.Command($"select {Columns} from spaces.floor where community_id = $1 and id = $2", Here, id.Value);
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    public async Task<Outcome<FloorId>> Keep(Floor floor, CancellationToken stop)
    {
        try
        {
            await using var keep = work.Command(
                """
                insert into spaces.floor (community_id, id, site_id, level, name_zh, name_en, wide, deep) values ($1, $2, $3, $4, $5, $6, $7, $8)
                on conflict (community_id, id) do update set
                  level = excluded.level, name_zh = excluded.name_zh, name_en = excluded.name_en, wide = excluded.wide, deep = excluded.deep
                """,
                Here,
                floor.Id.Value,
                floor.Site.Value,
                floor.Level,
                floor.NameZh,
                floor.NameEn,
                floor.Wide,
                floor.Deep
            );
            await keep.ExecuteNonQueryAsync(stop);
            return floor.Id;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_floor_of_a_level")
        {
            return new FloorErrors.LevelTaken(floor.Level);
        }
    }

    public async Task SetDrawing(FloorId id, string? svg, CancellationToken stop)
    {
        await using var update = work.Command(
            "update spaces.floor set drawing = $3 where community_id = $1 and id = $2",
            Here,
            id.Value,
            svg
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    public async Task<string?> Drawing(FloorId id, CancellationToken stop)
    {
        await using var select = work.Command("select drawing from spaces.floor where community_id = $1 and id = $2", Here, id.Value);
        return await select.ExecuteScalarAsync(stop) as string;
    }

    /// <summary>The zones of floors, by name.</summary>
    public async Task<List<Zone>> Zones(IReadOnlyCollection<FloorId> floors, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select id, floor_id, name_zh, name_en, capacity, x, y, w, h from spaces.zone
            where community_id = $1 and floor_id = any($2) order by name_zh, id
            """,
            Here,
            floors.Select(f => f.Value).ToArray()
        );
        return await select.List(
            r => new Zone(
                new(r.GetGuid(0)),
                new(r.GetGuid(1)),
                r.GetString(2),
                r.GetString(3),
                r.IsDBNull(4) ? null : r.GetInt16(4),
                At(r, 5)
            ),
            stop
        );
    }

    public async Task<Zone?> FindZone(ZoneId id, CancellationToken stop)
    {
        await using var select = work.Command("select floor_id from spaces.zone where community_id = $1 and id = $2", Here, id.Value);
        return await select.ExecuteScalarAsync(stop) is Guid floor ? (await Zones([new(floor)], stop)).Find(z => z.Id == id) : null;
    }

    public async Task KeepZone(Zone zone, CancellationToken stop)
    {
        await using var keep = work.Command(
            """
            insert into spaces.zone (community_id, id, floor_id, name_zh, name_en, capacity, x, y, w, h) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (community_id, id) do update set
              name_zh = excluded.name_zh, name_en = excluded.name_en, capacity = excluded.capacity, x = excluded.x, y = excluded.y, w = excluded.w, h = excluded.h
            """,
            Here,
            zone.Id.Value,
            zone.Floor.Value,
            zone.NameZh,
            zone.NameEn,
            zone.Capacity,
            zone.At?.X,
            zone.At?.Y,
            zone.At?.W,
            zone.At?.H
        );
        await keep.ExecuteNonQueryAsync(stop);
    }

    /// <summary>What is in use of a floor, those on the plan first as one reads it: from the top, then from the left.</summary>
    public async Task<List<PlacedResource>> Resources(FloorId floor, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select id, kind, name_zh, name_en, zone_id, broken is not null, x, y, w, h from spaces.resource
            where community_id = $1 and floor_id = $2 and retired_at is null order by x is null, y, x, name_zh, id
            """,
            Here,
            floor.Value
        );
        return await select.List(
            r => new PlacedResource(
                new(r.GetGuid(0)),
                EnumWord.Read<ResourceKind>(r.GetString(1)),
                r.GetString(2),
                r.GetString(3),
                r.IsDBNull(4) ? null : new ZoneId(r.GetGuid(4)),
                At(r, 6),
                r.GetBoolean(5)
            ),
            stop
        );
    }

    public async Task Place(ResourceId resource, FloorId? floor, ZoneId? zone, Cells? at, CancellationToken stop)
    {
        await using var update = work.Command(
            "update spaces.resource set floor_id = $3, zone_id = $4, x = $5, y = $6, w = $7, h = $8, version = version + 1 where community_id = $1 and id = $2",
            Here,
            resource.Value,
            floor?.Value,
            zone?.Value,
            at?.X,
            at?.Y,
            at?.W,
            at?.H
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Takes a floor or a zone away, unless something stands on it or happened there.</summary>
    public Task<Outcome<Done>> Remove(FloorId id, CancellationToken stop) => Remove("floor", id.Value, stop);

    public Task<Outcome<Done>> Remove(ZoneId id, CancellationToken stop) => Remove("zone", id.Value, stop);

    public FloorId NewFloor() => Id.New<FloorId>(clock);

    public ZoneId NewZone() => Id.New<ZoneId>(clock);

    private async Task<Outcome<Done>> Remove(string table, Guid id, CancellationToken stop)
    {
        try
        {
            await using var remove = work.Command($"delete from spaces.{table} where community_id = $1 and id = $2", Here, id);
            return await remove.ExecuteNonQueryAsync(stop) == 1 ? Done.It : new NotFound();
        }
        catch (PostgresException used) when (used.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return new FloorErrors.InUse();
        }
    }

    private static Floor Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.GetInt16(2),
            r.GetString(3),
            r.GetString(4),
            r.GetInt16(5),
            r.GetInt16(6),
            r.IsDBNull(7) ? null : r.GetString(7)
        );

    private static Cells? At(DbDataReader r, int from) =>
        r.IsDBNull(from) ? null : new Cells(r.GetInt16(from), r.GetInt16(from + 1), r.GetInt16(from + 2), r.GetInt16(from + 3));
}
