using System.Data.Common;
using System.Text.Json;
using NodaTime;
using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>The calendars kept elsewhere, and what they close here.</summary>
internal sealed class OutsideCalendarBook(Work work, Clock clock)
{
    private const string Select = """
        select o.id, o.resource_id, o.host, o.name, o.tried_at, o.well_at, o.failures, o.failure, o.failure_with::text, o.unread,
          (select count(*)::int from bookings.closure x where x.community_id = o.community_id and x.source = 'calendar:' || o.id and upper(x.during) > $2),
          o.address, o.tag
        from bookings.outside_calendar o where o.community_id = $1
        """;

    private Guid Here => work.Community.Id.Value;

    private DateTime Now => clock.Now.ToDateTimeUtc();

    /// <param name="Address">Sealed.</param>
    public sealed record Row(OutsideCalendar Calendar, string Address, string? Tag);

    public async Task<List<OutsideCalendar>> All(CancellationToken stop)
    {
        await using var select = work.Command($"{Select} order by o.id", Here, Now);
        return (await select.List(Read, stop)).ConvertAll(r => r.Calendar);
    }

    public async Task<Row?> Find(OutsideCalendarId id, CancellationToken stop)
    {
        await using var select = work.Command($"{Select} and o.id = $3 for update", Here, Now, id.Value);
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    /// <summary>Those that it is time to read; held until the transaction ends.</summary>
    public async Task<List<Row>> Due(int most, CancellationToken stop)
    {
        await using var select = work.Command(
            $"{Select} and o.due_at <= $2 order by o.due_at limit $3 for update skip locked",
            Here,
            Now,
            most
        );
        return await select.List(Read, stop);
    }

    public async Task<OutsideCalendarId> Add(ResourceId resource, string address, string host, PersonId? by, CancellationToken stop)
    {
        var id = Id.New<OutsideCalendarId>(clock);
        await using var insert = work.Command(
            "insert into bookings.outside_calendar (community_id, id, resource_id, address, host, made_at, made_by, due_at) values ($1, $2, $3, $4, $5, $6, $7, $6)",
            Here,
            id.Value,
            resource.Value,
            address,
            host,
            Now,
            by?.Value
        );
        await insert.ExecuteNonQueryAsync(stop);
        return id;
    }

    /// <summary>Notes how reading went, and closes what it says and nothing else.</summary>
    public async Task Keep(OutsideCalendar calendar, Outcome<OutsideCalendarReading.Read> read, CancellationToken stop)
    {
        var failures = read.Failed ? calendar.Failures + 1 : 0;
        var error = read.Failed ? read.Errors[0] : null;
        await using (
            var note = work.Command(
                """
                update bookings.outside_calendar set tried_at = $3, due_at = $4, failures = $5, failure = $6, failure_with = $7::jsonb,
                  well_at = case when $6::text is null then $3 else well_at end,
                  name = coalesce($8, name), tag = case when $6::text is null then $9 else tag end,
                  unread = case when $10 then $11 else unread end
                where community_id = $1 and id = $2
                """,
                Here,
                calendar.Id.Value,
                Now,
                (clock.Now + OutsideCalendar.Wait(failures)).ToDateTimeUtc(),
                failures,
                error?.Key,
                error is null ? null : JsonSerializer.Serialize(error, error.GetType(), Json.Options),
                read.Failed ? null : read.Value.Name,
                read.Failed ? null : read.Value.Tag,
                !read.Failed && read.Value.Times is not null,
                read.Failed ? 0 : read.Value.Unread
            )
        )
            await note.ExecuteNonQueryAsync(stop);
        if (!read.Failed && read.Value.Times is { } times)
            await Close(calendar, [.. times.Where(t => t.End > clock.Now)], stop);
        if (!read.Failed)
            await Claim(calendar, stop);
    }

    /// <summary>Nothing is closed by it from now on; what it closed before stays as history.</summary>
    public async Task Remove(OutsideCalendar calendar, CancellationToken stop)
    {
        await Close(calendar, [], stop);
        await using var delete = work.Command(
            "delete from bookings.outside_calendar where community_id = $1 and id = $2",
            Here,
            calendar.Id.Value
        );
        await delete.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Bookings that were made before it was known that it is closed then, the next first.</summary>
    public async Task<List<(ResourceId Resource, BookingId Booking, Interval During)>> Clashes(int most, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select distinct b.resource_id, b.id, b.during from bookings.outside_calendar o
            join bookings.closure x on x.community_id = o.community_id and x.source = 'calendar:' || o.id and upper(x.during) > $2
            join bookings.booking_here b on b.community_id = o.community_id and b.resource_id = o.resource_id and b.during && x.during
              and b.state in ('held', 'requested', 'confirmed') and upper(b.during) > $2
            where o.community_id = $1 order by b.during limit $3
            """,
            Here,
            Now,
            most
        );
        return await select.List(r => (new ResourceId(r.GetGuid(0)), new BookingId(r.GetGuid(1)), Range(r, 2)), stop);
    }

    private async Task Close(OutsideCalendar calendar, IReadOnlyList<Interval> times, CancellationToken stop)
    {
        var names = times.Select(t => $"{t.Start.ToUnixTimeSeconds()}-{t.End.ToUnixTimeSeconds()}").ToArray();
        await using (
            var open = work.Command(
                """
                with gone as (
                  select id from bookings.closure
                  where community_id = $1 and source = $2 and upper(during) > $3 and not (external_id = any($4))
                )
                delete from bookings.claim where community_id = $1 and closure_id in (select id from gone)
                """,
                Here,
                OutsideCalendar.Source(calendar.Id),
                Now,
                names
            )
        )
            await open.ExecuteNonQueryAsync(stop);
        await using (
            var gone = work.Command(
                "delete from bookings.closure where community_id = $1 and source = $2 and upper(during) > $3 and not (external_id = any($4))",
                Here,
                OutsideCalendar.Source(calendar.Id),
                Now,
                names
            )
        )
            await gone.ExecuteNonQueryAsync(stop);
        await using var close = work.Command(
            """
            insert into bookings.closure (community_id, id, resource_id, during, source, external_id, made_at)
            select $1, t.id, $2, tstzrange(t.starts, t.ends), $3, t.name, $4
            from unnest($5::uuid[], $6::timestamptz[], $7::timestamptz[], $8::text[]) as t (id, starts, ends, name)
            on conflict on constraint one_closure_of_an_external_id do nothing
            """,
            Here,
            calendar.Resource.Value,
            OutsideCalendar.Source(calendar.Id),
            Now,
            times.Select(_ => Id.New<ClosureId>(clock).Value).ToArray(),
            times.Select(t => t.Start.ToDateTimeUtc()).ToArray(),
            times.Select(t => t.End.ToDateTimeUtc()).ToArray(),
            names
        );
        await close.ExecuteNonQueryAsync(stop);
    }

    /// <summary>
    /// Takes of the resource's units whatever of the closed times is not taken already. What a booking had before stays the booking's; when it is given free, the next round
    /// closes the gap.
    /// </summary>
    private async Task Claim(OutsideCalendar calendar, CancellationToken stop)
    {
        await using var find = work.Command(
            """
            with recursive made as (
              select $2::uuid as leaf, null::int as needed, 0 as depth
              union all
              select p.part_id, coalesce(m.needed, 1) * p.units, m.depth + 1 from made m
              join spaces.part p on p.community_id = $1 and p.whole_id = m.leaf where m.depth < 4
            ),
            unit as (
              select u.id, m.needed, row_number() over (partition by m.leaf order by u.number) as nth
              from made m join spaces.unit u on u.community_id = $1 and u.resource_id = m.leaf and u.retired_at is null
            )
            select x.id, u.id, piece
            from bookings.closure x
            join unit u on u.nth <= coalesce(u.needed, u.nth)
            cross join lateral unnest(tstzmultirange(x.during) - coalesce(
              (select range_agg(c.during) from bookings.claim_here c where c.community_id = $1 and c.unit_id = u.id and c.during && x.during),
              '{}'::tstzmultirange)) as piece
            where x.community_id = $1 and x.source = $3 and upper(x.during) > $4
            """,
            Here,
            calendar.Resource.Value,
            OutsideCalendar.Source(calendar.Id),
            Now
        );
        var pieces = await find.List(r => (Closure: r.GetGuid(0), Unit: r.GetGuid(1), During: Range(r, 2)), stop);
        if (pieces.Count == 0)
            return;
        // Somebody may have been faster since.
        await using var take = work.Command(
            """
            insert into bookings.claim (community_id, id, unit_id, during, closure_id)
            select $1, t.id, t.unit, tstzrange(t.starts, t.ends), t.closure
            from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[]) as t (id, unit, closure, starts, ends)
            order by t.unit
            on conflict on constraint no_two_claims do nothing
            """,
            Here,
            pieces.Select(_ => Id.New<ClaimId>(clock).Value).ToArray(),
            pieces.Select(p => p.Unit).ToArray(),
            pieces.Select(p => p.Closure).ToArray(),
            pieces.Select(p => p.During.Start.ToDateTimeUtc()).ToArray(),
            pieces.Select(p => p.During.End.ToDateTimeUtc()).ToArray()
        );
        await take.ExecuteNonQueryAsync(stop);
    }

    private static Interval Range(DbDataReader r, int at)
    {
        var range = r.GetFieldValue<NpgsqlRange<DateTime>>(at);
        return new(Instant.FromDateTimeUtc(range.LowerBound), Instant.FromDateTimeUtc(range.UpperBound));
    }

    private static Row Read(DbDataReader r) =>
        new(
            new(
                new(r.GetGuid(0)),
                new(r.GetGuid(1)),
                r.GetString(2),
                r.IsDBNull(3) ? null : r.GetString(3),
                r.IsDBNull(4) ? null : r.Instant(4),
                r.IsDBNull(5) ? null : r.Instant(5),
                r.GetInt32(6),
                r.IsDBNull(7) ? null : r.GetString(7),
                OutsideCalendarReading.With(r.IsDBNull(8) ? "{}" : r.GetString(8)),
                r.GetInt32(9),
                r.GetInt32(10)
            ),
            r.GetString(11),
            r.IsDBNull(12) ? null : r.GetString(12)
        );
}
