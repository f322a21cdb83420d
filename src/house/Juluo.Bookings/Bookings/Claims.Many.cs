using NodaTime;

namespace Juluo.Bookings;

/// <summary>Many bookings at once, in a few statements however many they are: series and rounds.</summary>
public sealed partial class Claims
{
    // Of each booking the units that are free, as many as it needs. Two of one series can want the same unit at the same time: the second is then left out as any other would be.
    // Where all units are needed there is nothing to choose and nothing to look up: what is taken is left out by the constraint itself.
    private const string InsertMany = """
        asked as (select * from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as a (booking_id, starts, ends)),
        need as (select * from unnest($5::uuid[], $6::int[]) as n (resource_id, units)),
        unit as (
          select u.id, u.resource_id, u.number, n.units, count(*) over (partition by u.resource_id) > n.units as choice
          from need n join spaces.unit u on u.community_id = $1 and u.resource_id = n.resource_id and u.retired_at is null
        ),
        free as (
          select a.booking_id, a.starts, a.ends, u.id as unit_id, u.units,
            row_number() over (partition by a.booking_id, u.resource_id order by u.number) as place
          from asked a cross join unit u
          where not u.choice or not exists (
            select from bookings.claim_here c where c.community_id = $1 and c.unit_id = u.id and c.during && tstzrange(a.starts, a.ends) offset 0)
        ),
        taken as (
          insert into bookings.claim (community_id, id, unit_id, during, booking_id)
          select $1, gen_random_uuid(), f.unit_id, tstzrange(f.starts, f.ends), f.booking_id from free f where f.place <= f.units
          order by f.starts, f.unit_id
          on conflict on constraint no_two_claims do nothing
          returning booking_id
        )
        select booking_id from taken group by booking_id having count(*) = (select sum(units) from need)
        """;

    /// <summary>Writes new bookings with their quotes, as many of them as can be had.</summary>
    /// <param name="price">What one costs; asked of those that were made alone, in their order.</param>
    /// <returns>Those that were made, with their prices. Of the others nothing stays.</returns>
    public async Task<Dictionary<BookingId, Quote>> MakeMany(
        IReadOnlyList<Booking> all,
        Func<Booking, Quote> price,
        PersonId? by,
        IReadOnlyList<Need> needs,
        Func<Interval, Interval> widened,
        CancellationToken stop
    )
    {
        if (all.Count == 0 || needs.Count == 0)
            return [];
        var first = all[0];
        await using (
            var make = work.Command(
                """
                insert into bookings.booking (community_id, id, resource_id, person_id, during, state, title, people, series_id, made_at, made_by)
                select $1, a.id, $2, $3, tstzrange(a.starts, a.ends), a.state, $4, $5, $6, $7, $8
                from unnest($9::uuid[], $10::timestamptz[], $11::timestamptz[], $12::text[]) as a (id, starts, ends, state)
                """,
                Here,
                first.Resource.Value,
                first.Person.Value,
                first.Title,
                (short?)first.People,
                first.Series?.Value,
                first.MadeAt.ToDateTimeUtc(),
                by?.Value,
                all.Select(b => b.Id.Value).ToArray(),
                all.Select(b => b.During.Start.ToDateTimeUtc()).ToArray(),
                all.Select(b => b.During.End.ToDateTimeUtc()).ToArray(),
                all.Select(b => EnumWord.Of(b.State)).ToArray()
            )
        )
            await make.ExecuteNonQueryAsync(stop);
        var took = await TakeMany([.. all.Select(b => (b.Id, b.During))], needs, widened, stop);
        var made = all.Where(b => took.Contains(b.Id)).ToDictionary(b => b.Id, price);
        await QuoteMany([.. made.Select(m => (m.Key, m.Value))], stop);
        Guid[] lost = [.. all.Where(b => !took.Contains(b.Id)).Select(b => b.Id.Value)];
        if (lost.Length == 0)
            return made;
        await using var forget = work.Command(
            """
            with claims as (delete from bookings.claim where community_id = $1 and booking_id = any($2))
            delete from bookings.booking where community_id = $1 and id = any($2)
            """,
            Here,
            lost
        );
        await forget.ExecuteNonQueryAsync(stop);
        return made;
    }

    /// <summary>Takes what bookings that are there need; what they had must be let go before.</summary>
    /// <returns>Those that have all of it.</returns>
    public async Task<HashSet<BookingId>> TakeMany(
        IReadOnlyList<(BookingId Booking, Interval During)> all,
        IReadOnlyList<Need> needs,
        Func<Interval, Interval> widened,
        CancellationToken stop
    )
    {
        await using var take = work.Command(
            $"with {InsertMany}",
            Here,
            all.Select(b => b.Booking.Value).ToArray(),
            all.Select(b => widened(b.During).Start.ToDateTimeUtc()).ToArray(),
            all.Select(b => widened(b.During).End.ToDateTimeUtc()).ToArray(),
            needs.Select(n => n.Resource.Value).ToArray(),
            needs.Select(n => n.Units).ToArray()
        );
        return (await take.List(r => new BookingId(r.GetGuid(0)), stop)).ToHashSet();
    }

    public async Task LetGoMany(IReadOnlyCollection<BookingId> bookings, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from bookings.claim where community_id = $1 and booking_id = any($2)",
            Here,
            bookings.Select(b => b.Value).ToArray()
        );
        await delete.ExecuteNonQueryAsync(stop);
    }

    public async Task QuoteMany(IReadOnlyList<(BookingId Booking, Quote Quote)> all, CancellationToken stop)
    {
        if (all.Count == 0)
            return;
        await using var insert = work.Command(
            """
            insert into bookings.quote (community_id, id, booking_id, made_at, amount, currency, lines)
            select $1, q.id, q.booking_id, $2, q.amount, $3, q.lines::jsonb
            from unnest($4::uuid[], $5::uuid[], $6::bigint[], $7::text[]) as q (id, booking_id, amount, lines)
            """,
            Here,
            clock.Now.ToDateTimeUtc(),
            all[0].Quote.Total.Currency,
            all.Select(_ => Id.New<QuoteId>(clock).Value).ToArray(),
            all.Select(q => q.Booking.Value).ToArray(),
            all.Select(q => q.Quote.Total.Minor).ToArray(),
            all.Select(q => System.Text.Json.JsonSerializer.Serialize(q.Quote.Lines, Json.Options)).ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }
}
