using System.Data.Common;
using Npgsql;

namespace Juluo.Access;

/// <summary>Reads and writes access groups. Every change calls the gateways.</summary>
internal sealed class AccessGroupBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    public async Task<AccessGroup?> Find(AccessGroupId id, CancellationToken stop) => (await All(stop)).FirstOrDefault(g => g.Id == id);

    /// <summary>All, retired ones last. A community has a handful.</summary>
    public async Task<List<AccessGroup>> All(CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select g.id, g.name_zh, g.name_en, g.weekdays, g.opens, g.closes, g.grace_days, g.retired_at is not null,
              array(select door_id from access.access_group_door x where x.community_id = $1 and x.group_id = g.id order by 1),
              array(select plan_id from access.access_group_plan x where x.community_id = $1 and x.group_id = g.id order by 1),
              array(select role from access.access_group_role x where x.community_id = $1 and x.group_id = g.id order by 1),
              array(select person_id from access.access_group_person x where x.community_id = $1 and x.group_id = g.id order by 1)
            from access.access_group g where g.community_id = $1 order by g.retired_at is not null, g.name_zh, g.id
            """,
            Here
        );
        return await select.List(Read, stop);
    }

    public Task<Outcome<AccessGroupId>> Add(AccessGroupDetails details, CancellationToken stop) =>
        Keep(
            Id.New<AccessGroupId>(clock),
            details,
            """
            insert into access.access_group (community_id, id, name_zh, name_en, weekdays, opens, closes, grace_days, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [clock.Now.ToDateTimeUtc()],
            stop
        );

    public Task<Outcome<AccessGroupId>> Change(AccessGroupId id, AccessGroupDetails details, CancellationToken stop) =>
        Keep(
            id,
            details,
            """
            update access.access_group set name_zh = $3, name_en = $4, weekdays = $5, opens = $6, closes = $7, grace_days = $8 where community_id = $1 and id = $2
            """,
            [],
            stop
        );

    public async Task<bool> Retire(AccessGroupId id, bool retired, CancellationToken stop)
    {
        await using var update = work.Command(
            "update access.access_group set retired_at = $3 where community_id = $1 and id = $2",
            Here,
            id.Value,
            retired ? clock.Now.ToDateTimeUtc() : null
        );
        var changed = await update.ExecuteNonQueryAsync(stop);
        work.Wake(DoorBook.Call);
        return changed == 1;
    }

    public async Task Name(AccessGroupId id, PersonId person, bool named, CancellationToken stop)
    {
        await using var change = work.Command(
            named
                ? "insert into access.access_group_person (community_id, group_id, person_id) values ($1, $2, $3) on conflict do nothing"
                : "delete from access.access_group_person where community_id = $1 and group_id = $2 and person_id = $3",
            Here,
            id.Value,
            person.Value
        );
        await change.ExecuteNonQueryAsync(stop);
        work.Wake(DoorBook.Call);
    }

    private async Task<Outcome<AccessGroupId>> Keep(
        AccessGroupId id,
        AccessGroupDetails details,
        string sql,
        object?[] more,
        CancellationToken stop
    )
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
                    (short)details.WeekdayBits,
                    (short)details.Opens,
                    (short)details.Closes,
                    (short)details.GraceDays,
                    .. more,
                ]
            );
            await keep.ExecuteNonQueryAsync(stop);
            await Set("door", "door_id", id, (details.Doors ?? []).Select(d => d.Value).Distinct().ToArray(), stop);
            await Set("plan", "plan_id", id, (details.Plans ?? []).Select(p => p.Value).Distinct().ToArray(), stop);
            await Set("role", "role", id, (details.Roles ?? []).Distinct().Select(r => r.ToString()).ToArray(), stop);
            work.Wake(DoorBook.Call);
            return id;
        }
        catch (PostgresException unknown) when (unknown.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return new AccessGroupErrors.UnknownPart(unknown.TableName == "access_group_plan" ? "plans" : "doors");
        }
    }

    private async Task Set<T>(string of, string column, AccessGroupId id, T[] values, CancellationToken stop)
    {
        await using var set = work.Command(
            $"""
            with gone as (delete from access.access_group_{of} where community_id = $1 and group_id = $2 and {column} <> all ($3))
            insert into access.access_group_{of} (community_id, group_id, {column}) select $1, $2, v from unnest($3) v on conflict do nothing
            """,
            Here,
            id.Value,
            values
        );
        await set.ExecuteNonQueryAsync(stop);
    }

    private static AccessGroup Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            r.GetString(1),
            r.GetString(2),
            r.GetInt16(3),
            r.GetInt16(4),
            r.GetInt16(5),
            r.GetInt16(6),
            [.. r.GetFieldValue<Guid[]>(8).Select(d => new DoorId(d))],
            [.. r.GetFieldValue<Guid[]>(9).Select(p => new PlanId(p))],
            [.. r.GetFieldValue<string[]>(10).Select(role => Enum.Parse<Role>(role))],
            [.. r.GetFieldValue<Guid[]>(11).Select(p => new PersonId(p))],
            r.GetBoolean(7)
        );
}
