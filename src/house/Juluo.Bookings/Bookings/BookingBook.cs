using System.Data.Common;
using NodaTime;
using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>Reads bookings, and changes how they stand. Taking and letting go of units is for <see cref="Claims"/>.</summary>
public sealed partial class BookingBook(Work work, Outbox outbox)
{
    private const string Columns =
        "b.id, b.resource_id, b.person_id, b.during, b.state, b.title, b.note, b.people, b.series_id, b.made_at, b.held_until, b.checked_in_at, b.ended_at, b.reason, b.late, b.sequence, b.version";

    private Guid Here => work.Community.Id.Value;

    public async Task<Booking?> Find(BookingId id, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from bookings.booking b where b.community_id = $1 and b.id = $2",
            Here,
            id.Value
        );
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    /// <summary>The same, and nobody else changes it until the transaction ends.</summary>
    public async Task<Booking?> Hold(BookingId id, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from bookings.booking b where b.community_id = $1 and b.id = $2 for update",
            Here,
            id.Value
        );
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    /// <summary>Those of a person that are not over, the next first.</summary>
    public async Task<List<Booking>> Coming(PersonId person, Instant now, int most, CancellationToken stop)
    {
        await using var select = work.Command(
            $"""
            select {Columns} from bookings.booking b
            where b.community_id = $1 and b.person_id = $2 and upper(b.during) > $3 and b.ended_at is null and b.state in ('held', 'requested', 'confirmed')
            order by lower(b.during), b.id limit $4
            """,
            Here,
            person.Value,
            now.ToDateTimeUtc(),
            most
        );
        return await select.List(Read, stop);
    }

    /// <summary>Those of a person that are over or came to nothing, the latest first.</summary>
    public async Task<List<Booking>> Past(PersonId person, Instant now, int most, CancellationToken stop)
    {
        await using var select = work.Command(
            $"""
            select {Columns} from bookings.booking b
            where b.community_id = $1 and b.person_id = $2
              and (upper(b.during) <= $3 or b.ended_at is not null or b.state in ('declined', 'cancelled', 'lapsed', 'missed'))
            order by lower(b.during) desc, b.id limit $4
            """,
            Here,
            person.Value,
            now.ToDateTimeUtc(),
            most
        );
        return await select.List(Read, stop);
    }

    /// <summary>Another of the same holder, of the same resource and in the same time.</summary>
    public async Task<BookingId?> Again(Booking booking, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select id from bookings.booking_here where community_id = $1 and resource_id = $2 and person_id = $3 and during && $4
              and state in ('held', 'requested', 'confirmed') order by made_at desc limit 1
            """,
            Here,
            booking.Resource.Value,
            booking.Person.Value,
            Claims.Range(booking.During)
        );
        return (await select.List(r => new BookingId(r.GetGuid(0)), stop)) is [var id] ? id : null;
    }

    /// <summary>What waits for somebody to agree, the soonest first.</summary>
    public async Task<List<Booking>> Waiting(CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from bookings.booking b where b.community_id = $1 and b.state = 'requested' order by lower(b.during), b.id limit 200",
            Here
        );
        return await select.List(Read, stop);
    }

    /// <summary>Those that a job must see to; held, so that nobody changes them meanwhile. What somebody is changing just now is left for the next round.</summary>
    /// <param name="where">Of this module only, with $2 for the present.</param>
    public async Task<List<Booking>> Due(string where, Instant now, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from bookings.booking b where b.community_id = $1 and ({where}) order by b.id limit 500 for update skip locked",
            Here,
            now.ToDateTimeUtc()
        );
        return await select.List(Read, stop);
    }

    /// <summary>When a resource or something it is made of is taken, widened by the buffers, within a time.</summary>
    public async Task<List<Interval>> Taken(IReadOnlyList<Need> needs, Interval within, CancellationToken stop)
    {
        // Of several alike, taken is when fewer are free than are needed.
        await using var select = work.Command(
            """
            with need as (select * from unnest($2::uuid[], $3::int[]) as n (resource_id, units)),
            units as (
              select n.resource_id, n.units, count(*) as all_units from need n
              join spaces.unit u on u.community_id = $1 and u.resource_id = n.resource_id and u.retired_at is null group by 1, 2
            ),
            claims as (
              select u.resource_id, c.during * $4::tstzrange as during from need n
              join spaces.unit u on u.community_id = $1 and u.resource_id = n.resource_id and u.retired_at is null
              cross join lateral (
                select c.during from bookings.claim_here c where c.community_id = $1 and c.unit_id = u.id and c.during && $4::tstzrange offset 0) c
            ),
            edges as (select resource_id, lower(during) as at from claims union select resource_id, upper(during) from claims),
            spans as (
              select resource_id, at as starts, lead(at) over (partition by resource_id order by at) as ends from edges
            )
            select s.starts, s.ends from spans s join units a on a.resource_id = s.resource_id
            where s.ends is not null and (
              select count(*) from claims c where c.resource_id = s.resource_id and c.during @> s.starts
            ) > a.all_units - a.units
            order by 1, 2
            """,
            Here,
            needs.Select(n => n.Resource.Value).ToArray(),
            needs.Select(n => n.Units).ToArray(),
            Claims.Range(within)
        );
        return Joined(await select.List(r => new Interval(r.Instant(0), r.Instant(1)), stop));
    }

    /// <summary>Of a hall several parts are taken at once: that is one time at which it is not to be had.</summary>
    private static List<Interval> Joined(List<Interval> spans)
    {
        var joined = new List<Interval>();
        foreach (var span in spans)
            if (joined is [.., var last] && span.Start <= last.End)
                joined[^1] = new(last.Start, Instant.Max(last.End, span.End));
            else
                joined.Add(span);
        return joined;
    }

    /// <summary>Changes columns of a booking that was held; its version rises, and with <paramref name="heard"/> its sequence.</summary>
    /// <param name="assignments">Of this module only, with $3 and on for the values.</param>
    /// <param name="left">What it was of before it moved to another resource.</param>
    public async Task Set(
        Booking booking,
        BookingChange change,
        bool heard,
        string assignments,
        object?[] values,
        CancellationToken stop,
        ResourceId? left = null
    )
    {
        var sequence = booking.Sequence + (heard ? 1 : 0);
        await using var update = work.Command(
            $"update bookings.booking b set {assignments}, version = version + 1, sequence = {sequence} where community_id = $1 and id = $2 returning {Columns}",
            [Here, booking.Id.Value, .. values]
        );
        foreach (var now in await update.List(Read, stop))
            await outbox.Publish(new BookingChanged(booking.Id, change, sequence, left, BookingEvent.Of(now)), stop);
    }

    /// <summary>What it cost when it was made or last moved.</summary>
    public async Task<Quote?> QuoteOf(BookingId booking, CancellationToken stop)
    {
        await using var select = work.Command(
            "select amount, currency, lines::text from bookings.quote where community_id = $1 and booking_id = $2 order by made_at desc, id desc limit 1",
            Here,
            booking.Value
        );
        return (
            await select.List(
                r => new Quote(
                    new(r.GetInt64(0), r.GetString(1)),
                    System.Text.Json.JsonSerializer.Deserialize<List<QuoteLine>>(r.GetString(2), Json.Options)!
                ),
                stop
            )
        ).SingleOrDefault();
    }

    public async Task Quote(BookingId booking, Quote quote, Clock clock, CancellationToken stop)
    {
        await using var insert = work.Command(
            "insert into bookings.quote (community_id, id, booking_id, made_at, amount, currency, lines) values ($1, $2, $3, $4, $5, $6, $7::jsonb)",
            Here,
            Id.New<QuoteId>(clock).Value,
            booking.Value,
            clock.Now.ToDateTimeUtc(),
            quote.Total.Minor,
            quote.Total.Currency,
            System.Text.Json.JsonSerializer.Serialize(quote.Lines, Json.Options)
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    private static Booking Read(DbDataReader r)
    {
        var during = r.GetFieldValue<NpgsqlRange<DateTime>>(3);
        return new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.Person(2),
            new(Instant.FromDateTimeUtc(during.LowerBound), Instant.FromDateTimeUtc(during.UpperBound)),
            EnumWord.Read<BookingState>(r.GetString(4)),
            r.IsDBNull(5) ? null : r.GetString(5),
            r.IsDBNull(6) ? null : r.GetString(6),
            r.IsDBNull(7) ? null : r.GetInt16(7),
            r.IsDBNull(8) ? null : new SeriesId(r.GetGuid(8)),
            r.Instant(9),
            r.IsDBNull(10) ? null : r.Instant(10),
            r.IsDBNull(11) ? null : r.Instant(11),
            r.IsDBNull(12) ? null : r.Instant(12),
            r.IsDBNull(13) ? null : r.GetString(13),
            r.GetBoolean(14),
            r.GetInt32(15),
            r.GetInt32(16)
        );
    }
}
