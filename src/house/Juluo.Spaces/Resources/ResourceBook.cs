using System.Data.Common;

namespace Juluo.Spaces;

/// <summary>Reads and writes what can be booked.</summary>
public sealed partial class ResourceBook(Work work, Clock clock)
{
    public const string Select = """
        select r.id, r.site_id, r.floor_id, r.zone_id, r.kind, r.name_zh, r.name_en, r.about_zh, r.about_en, r.seats,
          (select count(*)::int from spaces.unit u where u.community_id = r.community_id and u.resource_id = r.id and u.retired_at is null),
          r.features, r.broken, r.retired_at, r.version, s.zone
        from spaces.resource r join spaces.site s on s.community_id = r.community_id and s.id = r.site_id
        where r.community_id = $1
        """;

    private Guid Here => work.Community.Id.Value;

    public async Task<Resource?> Find(ResourceId id, CancellationToken stop)
    {
        await using var select = work.Command($"{Select} and r.id = $2", Here, id.Value);
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    /// <summary>Those that are in use, of one site or of all, by kind and name.</summary>
    public async Task<List<Resource>> InUse(SiteId? site, CancellationToken stop)
    {
        await using var select = work.Command(
            $"{Select} and r.retired_at is null and s.closed_at is null and ($2::uuid is null or r.site_id = $2) order by r.site_id, r.kind, r.name_zh, r.id",
            Here,
            site?.Value
        );
        return await select.List(Read, stop);
    }

    /// <summary>These, also those that are not in use any more.</summary>
    public async Task<Dictionary<ResourceId, Resource>> Named(IReadOnlyCollection<ResourceId> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
            return [];
        await using var select = work.Command($"{Select} and r.id = any($2)", Here, ids.Select(i => i.Value).Distinct().ToArray());
        return (await select.List(Read, stop)).ToDictionary(r => r.Id);
    }

    public async Task<ResourceId> Add(NewResource what, CancellationToken stop)
    {
        var id = Id.New<ResourceId>(clock);
        await using (
            var insert = work.Command(
                """
                insert into spaces.resource (community_id, id, site_id, floor_id, zone_id, kind, name_zh, name_en, about_zh, about_en, seats, features, made_at, external_id)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                """,
                Here,
                id.Value,
                what.Site.Value,
                what.Floor?.Value,
                what.Zone?.Value,
                EnumWord.Of(what.Kind),
                what.NameZh.Trim(),
                what.NameEn.Trim(),
                what.AboutZh,
                what.AboutEn,
                what.Seats,
                what.Features.Select(EnumWord.Of).ToArray(),
                clock.Now.ToDateTimeUtc(),
                what.ExternalId
            )
        )
            await insert.ExecuteNonQueryAsync(stop);
        if (Resource.IsMade(what.Kind))
            await SetParts(id, what.Parts, stop);
        else
            await SetUnits(id, what.Units, stop);
        return id;
    }

    /// <summary>So many units from now on. What is booked of a unit that goes stays.</summary>
    public async Task SetUnits(ResourceId id, int units, CancellationToken stop)
    {
        await using var set = work.Command(
            """
            with retired as (
              update spaces.unit set retired_at = $4 where community_id = $1 and resource_id = $2 and number > $3 and retired_at is null
            )
            insert into spaces.unit (community_id, id, resource_id, number)
            select $1, i.id, $2, i.number from unnest($5::uuid[]) with ordinality as i (id, number)
            on conflict on constraint one_unit_of_a_number do update set retired_at = null
            """,
            Here,
            id.Value,
            units,
            clock.Now.ToDateTimeUtc(),
            Enumerable.Range(0, units).Select(_ => Id.New<UnitId>(clock).Value).ToArray()
        );
        await set.ExecuteNonQueryAsync(stop);
    }

    public async Task SetParts(ResourceId whole, IReadOnlyList<(ResourceId Part, int Units)> parts, CancellationToken stop)
    {
        await using (var clear = work.Command("delete from spaces.part where community_id = $1 and whole_id = $2", Here, whole.Value))
            await clear.ExecuteNonQueryAsync(stop);
        await using var insert = work.Command(
            "insert into spaces.part (community_id, whole_id, part_id, units) select $1, $2, p.id, p.units from unnest($3::uuid[], $4::int[]) as p (id, units)",
            Here,
            whole.Value,
            parts.Select(p => p.Part.Value).ToArray(),
            parts.Select(p => p.Units).ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    public static Resource Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.IsDBNull(2) ? null : new FloorId(r.GetGuid(2)),
            r.IsDBNull(3) ? null : new ZoneId(r.GetGuid(3)),
            EnumWord.Read<ResourceKind>(r.GetString(4)),
            r.GetString(5),
            r.GetString(6),
            r.IsDBNull(7) ? null : r.GetString(7),
            r.IsDBNull(8) ? null : r.GetString(8),
            r.IsDBNull(9) ? null : r.GetInt16(9),
            r.GetInt32(10),
            [.. r.GetFieldValue<string[]>(11).Select(EnumWord.Read<Feature>)],
            r.IsDBNull(12) ? null : r.GetString(12),
            r.IsDBNull(13) ? null : r.Instant(13),
            r.GetInt32(14),
            r.GetString(15)
        );
}
