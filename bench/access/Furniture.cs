namespace Juluo.Access.Bench;

/// <summary>The contents of the house. Parameters: community, site, gateway, doors, rooms of a door, now.</summary>
internal static class Furniture
{
    public static readonly IReadOnlyList<string> Statements =
    [
        """
            with room as (
              insert into spaces.resource (community_id, id, site_id, kind, name_zh, name_en, seats, made_at)
              select $1, gen_random_uuid(), $2, 'room', 'Room ' || n, 'Room ' || n, 8, $6 from generate_series(1, ($4 - 1) * $5) n returning id)
            insert into spaces.unit (community_id, id, resource_id, number) select $1, gen_random_uuid(), id, 1 from room
            """,
        // The first door is the entrance: every booking opens it.
        """
            insert into access.door (community_id, id, site_id, gateway_id, line, name_zh, name_en, entrance, made_at)
            select $1, gen_random_uuid(), $2, $3, 'd' || n, 'Door ' || n, 'Door ' || n, n = 1, $6 from generate_series(1, $4) n
            """,
        """
            insert into access.door_resource (community_id, door_id, resource_id)
            select $1, d.id, r.id from access.door d
            join spaces.resource r on r.community_id = $1 and (substr(r.name_en, 6)::int - 1) / $5 = substr(d.line, 2)::int - 2
            where d.community_id = $1
            """,
        """
            insert into plans.plan (community_id, id, name_zh, name_en, amount, made_at)
            values ($1, gen_random_uuid(), 'Desk', 'Desk', 0, $6), ($1, gen_random_uuid(), 'Resident', 'Resident', 0, $6)
            """,
        // Six of ten have a desk, three live here; a few plans ended two days ago, within grace, and a few begin in two days.
        """
            insert into plans.subscription (community_id, id, plan_id, person_id, days, amount, currency, made_at)
            select $1, gen_random_uuid(), p.id, q.id,
              case when n % 97 = 0 then daterange('2026-01-01', '2026-11-18') when n % 89 = 0 then daterange('2026-11-21', null)
                else daterange('2025-09-01', null) end,
              0, 'TWD', $6
            from (select id, row_number() over (order by name) as n from people.person where community_id = $1) q
            join plans.plan p on p.community_id = $1 and p.name_en = case when n % 10 < 6 then 'Desk' when n % 10 < 9 then 'Resident' end
            """,
        // Groups for working hours, always, two nights a week, the front desk, and some named people.
        """
            with g as (
              insert into access.access_group (community_id, id, name_zh, name_en, weekdays, opens, closes, made_at)
              select $1, gen_random_uuid(), name, name, days, opens, closes, $6
              from (values ('Desk', 31, 480, 1200), ('Resident', 127, 0, 1440), ('Nights', 48, 1320, 1800), ('Staff', 127, 0, 1440), ('Workshop', 127, 540, 1080))
                as t (name, days, opens, closes)
              returning id, name_en),
            by_plan as (
              insert into access.access_group_plan (community_id, group_id, plan_id)
              select $1, g.id, p.id from g join plans.plan p on p.community_id = $1 and p.name_en = case g.name_en when 'Nights' then 'Desk' else g.name_en end),
            by_role as (
              insert into access.access_group_role (community_id, group_id, role)
              select $1, g.id, r.role from g, (select distinct role from people.membership where community_id = $1 and role <> 'member') r where g.name_en = 'Staff'),
            by_name as (
              insert into access.access_group_person (community_id, group_id, person_id)
              select $1, g.id, q.id from g, (select id from people.person where community_id = $1 order by name desc limit 20) q where g.name_en = 'Workshop')
            insert into access.access_group_door (community_id, group_id, door_id)
            select $1, g.id, d.id from g join access.door d on d.community_id = $1 and case g.name_en
              when 'Desk' then substr(d.line, 2)::int <= 4 when 'Resident' then substr(d.line, 2)::int <= 8 when 'Nights' then d.entrance
              when 'Staff' then true else substr(d.line, 2)::int = $4 end
            """,
        // Each room is booked three times a day, by different people in turn.
        """
            with slot as (
              select gen_random_uuid() as id, u.resource_id, u.id as unit_id, row_number() over (order by r.name_en, n) as nth,
                tstzrange(at, at + interval '2 hours') as during
              from spaces.unit u join spaces.resource r on r.community_id = u.community_id and r.id = u.resource_id, generate_series(0, 20) n,
                lateral (select (date '2026-11-18' + n % 7 + make_interval(hours => 9 + 4 * (n / 7))) at time zone 'Asia/Taipei' as at) t
              where u.community_id = $1),
            booked as (
              select s.*, q.id as person_id from slot s
              join (select id, row_number() over (order by name) - 1 as n, count(*) over () as people from people.person where community_id = $1) q
                on q.n = s.nth * 7 % q.people),
            booking as (
              insert into bookings.booking (community_id, id, resource_id, person_id, during, state, made_at)
              select $1, id, resource_id, person_id, during, 'confirmed', $6 from booked)
            insert into bookings.claim (community_id, id, unit_id, during, booking_id) select $1, gen_random_uuid(), unit_id, during, id from booked
            """,
        // A card for everyone and a PIN for every third person. A few are revoked, and a few end in three days.
        """
            insert into access.credential (community_id, id, person_id, kind, hash, made_at, ends_at, revoked_at)
            select $1, gen_random_uuid(), q.id, kind, sha256((q.id || kind)::bytea), $6, case when n % 71 = 0 then $6 + interval '3 days' end,
              case when n % 83 = 0 then $6 end
            from (select id, row_number() over (order by name) as n from people.person where community_id = $1) q, (values ('card'), ('pin')) as k (kind)
            where kind = 'card' or n % 3 = 0
            """,
    ];
}
