using System.Data.Common;
using Npgsql;

namespace Juluo.Access;

/// <summary>Reads and writes doors. Every change calls the gateways, at the commit.</summary>
internal sealed class DoorBook(Work work, Clock clock)
{
    /// <summary>The queue's name in <see cref="WakeUp"/>: who waits for grants looks again.</summary>
    public const string Call = "doors";

    private const string Columns =
        "d.id, d.site_id, d.zone_id, d.gateway_id, d.line, d.name_zh, d.name_en, d.unlock_seconds, d.held_seconds, d.passback, d.card_format, d.entrance, d.early, d.late, d.retired_at is not null";

    private Guid Here => work.Community.Id.Value;

    public async Task<Door?> Find(DoorId id, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from access.door d where d.community_id = $1 and d.id = $2",
            Here,
            id.Value
        );
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    /// <summary>All, retired ones last.</summary>
    public async Task<List<Door>> All(CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from access.door d where d.community_id = $1 order by d.retired_at is not null, d.site_id, d.name_zh, d.id",
            Here
        );
        return await select.List(Read, stop);
    }

    /// <summary>The resources whose bookings open it.</summary>
    public async Task<List<ResourceId>> Resources(DoorId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select resource_id from access.door_resource where community_id = $1 and door_id = $2 order by resource_id",
            Here,
            id.Value
        );
        return await select.List(r => new ResourceId(r.GetGuid(0)), stop);
    }

    public async Task<Outcome<DoorId>> Add(SiteId site, DoorDetails details, CancellationToken stop)
    {
        var id = Id.New<DoorId>(clock);
        return await Keep(
            id,
            details,
            """
            insert into access.door (name_zh, name_en, zone_id, gateway_id, line, unlock_seconds, held_seconds, passback, card_format, entrance, early, late,
              community_id, id, site_id, made_at) values ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $1, $2, $15, $16)
            """,
            [site.Value, clock.Now.ToDateTimeUtc()],
            stop
        );
    }

    public Task<Outcome<DoorId>> Change(DoorId id, DoorDetails details, CancellationToken stop) =>
        Keep(
            id,
            details,
            """
            update access.door set name_zh = $3, name_en = $4, zone_id = $5, gateway_id = $6, line = $7, unlock_seconds = $8, held_seconds = $9, passback = $10,
              card_format = $11, entrance = $12, early = $13, late = $14 where community_id = $1 and id = $2
            """,
            [],
            stop
        );

    public async Task<Outcome<Done>> Retire(DoorId id, bool retired, CancellationToken stop)
    {
        try
        {
            await using var update = work.Command(
                "update access.door set retired_at = $3 where community_id = $1 and id = $2",
                Here,
                id.Value,
                retired ? clock.Now.ToDateTimeUtc() : null
            );
            var changed = await update.ExecuteNonQueryAsync(stop);
            work.Wake(Call);
            return changed == 1 ? Done.It : new NotFound();
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_door_of_a_line")
        {
            return new DoorErrors.LineTaken();
        }
    }

    /// <summary>Asks the door's gateway to open it, for half a minute.</summary>
    public async Task<DoorCommandId> Open(DoorId id, PersonId by, string reason, CancellationToken stop)
    {
        var command = Id.New<DoorCommandId>(clock);
        await using var insert = work.Command(
            "insert into access.door_command (community_id, id, door_id, made_at, made_by, reason, ends_at) values ($1, $2, $3, $4, $5, $6, $7)",
            Here,
            command.Value,
            id.Value,
            clock.Now.ToDateTimeUtc(),
            by.Value,
            reason,
            (clock.Now + OpenDoor.Life).ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
        work.Wake(Call);
        return command;
    }

    private async Task<Outcome<DoorId>> Keep(DoorId id, DoorDetails details, string sql, object?[] more, CancellationToken stop)
    {
        try
        {
            await using var keep = work.Command(
                sql,
                [
                    Here,
                    id.Value,
                    details.NameZh.Trim(),
                    details.NameEn.Trim(),
                    details.Zone?.Value,
                    details.Gateway?.Value,
                    details.Gateway is null ? null : details.Line,
                    (short)details.UnlockSeconds,
                    (short)details.HeldSeconds,
                    details.Passback,
                    Word(details.Format),
                    details.Entrance,
                    (short)details.Early,
                    (short)details.Late,
                    .. more,
                ]
            );
            await keep.ExecuteNonQueryAsync(stop);
            await using var resources = work.Command(
                """
                with gone as (delete from access.door_resource where community_id = $1 and door_id = $2 and resource_id <> all ($3))
                insert into access.door_resource (community_id, door_id, resource_id) select $1, $2, r from unnest($3::uuid[]) r on conflict do nothing
                """,
                Here,
                id.Value,
                (details.Resources ?? []).Select(r => r.Value).Distinct().ToArray()
            );
            await resources.ExecuteNonQueryAsync(stop);
            work.Wake(Call);
            return id;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_door_of_a_line")
        {
            return new DoorErrors.LineTaken();
        }
        catch (PostgresException unknown) when (unknown.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return unknown.ConstraintName switch
            {
                "door_community_id_site_id_fkey" => new DoorErrors.UnknownSite(),
                "door_community_id_zone_id_fkey" => new DoorErrors.UnknownPart("zone"),
                "door_community_id_gateway_id_fkey" => new DoorErrors.UnknownPart("gateway"),
                _ => new DoorErrors.UnknownPart("resources"),
            };
        }
    }

    private static string Word(CardFormat format) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(format.ToString());

    internal static Door Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.IsDBNull(2) ? null : new ZoneId(r.GetGuid(2)),
            r.IsDBNull(3) ? null : new GatewayId(r.GetGuid(3)),
            r.IsDBNull(4) ? null : r.GetString(4),
            r.GetString(5),
            r.GetString(6),
            r.GetInt16(7),
            r.GetInt16(8),
            r.GetBoolean(9),
            Enum.Parse<CardFormat>(r.GetString(10), ignoreCase: true),
            r.GetBoolean(11),
            r.GetInt16(12),
            r.GetInt16(13),
            r.GetBoolean(14)
        );
}
