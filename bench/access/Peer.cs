using Npgsql;

namespace Juluo.Access.Bench;

/// <summary>The same questions, each as one plain SQL statement over the same tables, without the program.</summary>
internal sealed class Peer(GuardedHouse house)
{
    // Hours are in the site's local time, from yesterday, whose hours may end today, until the last day of the list.
    private const string List = """
        with gate as (
          select g.id, g.site_id, s.zone, ($3 at time zone s.zone)::date as today, (g.hours + 23) / 24 + 1 as days
          from access.gateway g join web.site s on s.community_id = g.community_id and s.id = g.site_id where g.community_id = $1 and g.id = $2),
        reach as (select tstzrange((today - 1)::timestamp at time zone zone, (today + days)::timestamp at time zone zone) as during from gate),
        door as (select d.* from access.door d join gate on gate.id = d.gateway_id where d.community_id = $1 and d.retired_at is null),
        opening as (
          select g.id as group_id, tstzrange((day + make_interval(mins => g.opens)) at time zone zone, (day + make_interval(mins => g.closes)) at time zone zone) as during
          from access.access_group g, gate, generate_series((today - 1)::timestamp, (today + days - 1)::timestamp, interval '1 day') day
          where g.community_id = $1 and g.retired_at is null and (g.weekdays >> (extract(isodow from day)::int - 1)) & 1 = 1),
        member as (
          select group_id, person_id, '(,)'::tstzrange as during from access.access_group_person where community_id = $1
          union all
          select r.group_id, m.person_id, '(,)' from access.access_group_role r
          join people.membership m on m.community_id = r.community_id and m.role = r.role where r.community_id = $1
          union all
          select p.group_id, s.person_id, tstzrange(lower(s.days)::timestamp at time zone zone, (upper(s.days) + g.grace_days)::timestamp at time zone zone)
          from gate, access.access_group_plan p join access.access_group g on g.community_id = p.community_id and g.id = p.group_id
          join plans.subscription s on s.community_id = p.community_id and s.plan_id = p.plan_id and not isempty(s.days) where p.community_id = $1),
        granted as (
          select m.person_id, x.door_id, o.during * m.during as during
          from member m join opening o on o.group_id = m.group_id and o.during && m.during
          join access.access_group_door x on x.community_id = $1 and x.group_id = m.group_id join door on door.id = x.door_id
          union all
          select b.person_id, d.id, tstzrange(lower(b.during) - make_interval(mins => d.early), upper(b.during) + make_interval(mins => d.late)) * reach.during
          from reach, bookings.booking b join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
          join door d on d.entrance and d.site_id = r.site_id
            or exists (select from access.door_resource x where x.community_id = $1 and x.door_id = d.id and x.resource_id = b.resource_id)
          where b.community_id = $1 and b.state = 'confirmed' and b.during && tstzrange(lower(reach.during) - interval '1 day', upper(reach.during) + interval '1 day')),
        held as (select person_id, door_id, range_agg(during) as during from granted where not isempty(during) group by person_id, door_id)
        select c.id, h.door_id, h.during * tstzmultirange(tstzrange(null, least(c.ends_at, upper(reach.during)))) as during
        from reach, access.credential c join people.person p on p.community_id = c.community_id and p.id = c.person_id and p.here
        join held h on h.person_id = c.person_id
        where c.community_id = $1 and c.revoked_at is null and (c.ends_at is null or c.ends_at > $3)
          and h.during && tstzrange(null, least(c.ends_at, upper(reach.during)))
        """;

    private const string Opening = """
        select exists (
          select from access.credential c join people.person p on p.community_id = c.community_id and p.id = c.person_id and p.here
          join access.door d on d.community_id = c.community_id and d.id = $4 and d.retired_at is null
          join web.site s on s.community_id = d.community_id and s.id = d.site_id
          where c.community_id = $1 and c.kind = $2 and c.hash = $3 and c.revoked_at is null and (c.ends_at is null or c.ends_at > $5)
            and (exists (
                select from access.access_group g
                join access.access_group_door x on x.community_id = g.community_id and x.group_id = g.id and x.door_id = d.id,
                lateral (values (($5 at time zone s.zone)::date), (($5 at time zone s.zone)::date - 1)) as t (day)
                where g.community_id = $1 and g.retired_at is null and (g.weekdays >> (extract(isodow from day)::int - 1)) & 1 = 1
                  and $5 >= (day + make_interval(mins => g.opens)) at time zone s.zone and $5 < (day + make_interval(mins => g.closes)) at time zone s.zone
                  and (exists (select from access.access_group_person n where n.community_id = $1 and n.group_id = g.id and n.person_id = p.id)
                    or exists (select from access.access_group_role r join people.membership m on m.community_id = r.community_id and m.role = r.role
                      where r.community_id = $1 and r.group_id = g.id and m.person_id = p.id)
                    or exists (select from access.access_group_plan q join plans.subscription u on u.community_id = q.community_id and u.plan_id = q.plan_id
                      where q.community_id = $1 and q.group_id = g.id and u.person_id = p.id and ($5 at time zone s.zone)::date >= lower(u.days)
                        and (upper_inf(u.days) or ($5 at time zone s.zone)::date < upper(u.days) + g.grace_days))))
              or exists (
                select from bookings.booking b join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
                where b.community_id = $1 and b.person_id = p.id and b.state = 'confirmed'
                  and $5 >= lower(b.during) - make_interval(mins => d.early) and $5 < upper(b.during) + make_interval(mins => d.late)
                  and (d.entrance and d.site_id = r.site_id
                    or exists (select from access.door_resource x where x.community_id = $1 and x.door_id = d.id and x.resource_id = b.resource_id)))))
        """;

    public async Task<List<(Guid Credential, Guid Door, NpgsqlTypes.NpgsqlRange<DateTime>[] Windows)>> Grants()
    {
        await using var connection = await house.Source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(List, connection);
        Add(command, house.Here.Id.Value, house.Gateway.Id.Value, FixedTime.Now.UtcDateTime);
        await command.PrepareAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<(Guid, Guid, NpgsqlTypes.NpgsqlRange<DateTime>[])>();
        while (await reader.ReadAsync())
            all.Add((reader.GetGuid(0), reader.GetGuid(1), reader.GetFieldValue<NpgsqlTypes.NpgsqlRange<DateTime>[]>(2)));
        return all;
    }

    public async Task<bool[]> Opens(IReadOnlyList<HeldToReader> presented)
    {
        await using var connection = await house.Source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(Opening, connection);
        Add(command, house.Here.Id.Value, "", Array.Empty<byte>(), Guid.Empty, FixedTime.Now.UtcDateTime);
        await command.PrepareAsync();
        var opens = new bool[presented.Count];
        foreach (var (at, one) in presented.Index())
        {
            command.Parameters[1].Value = one.Kind;
            command.Parameters[2].Value = Convert.FromHexString(one.Hash);
            command.Parameters[3].Value = one.Door.Id;
            command.Parameters[4].Value = one.At.UtcDateTime;
            opens[at] = (bool)(await command.ExecuteScalarAsync())!;
        }

        return opens;
    }

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
    }
}
