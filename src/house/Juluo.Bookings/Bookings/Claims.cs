using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>
/// Takes units for bookings. That none is taken twice is the database's to see to (<c>no_two_claims</c>); here it is found out without an exception and without
/// waiting for a deadlock: a claim that meets another is left out (<c>on conflict do nothing</c>), and a booking that lacks one takes none.
/// </summary>
public sealed partial class Claims(Work work, Clock clock)
{
    private const string Insert = """
        need as (select * from unnest($3::uuid[], $4::int[]) as n (resource_id, units)),
        free as (
          select u.id from need n cross join lateral (
            select id from spaces.unit where community_id = $1 and resource_id = n.resource_id and retired_at is null and not exists (
              select from bookings.claim_here c where c.community_id = $1 and c.unit_id = unit.id and c.during && $5::tstzrange offset 0)
            order by number limit n.units
          ) u
        ),
        chosen as (select id, row_number() over (order by id) as nth from free),
        taken as (
          insert into bookings.claim (community_id, id, unit_id, during, booking_id)
          select $1, ($6::uuid[])[c.nth::int], c.id, $5::tstzrange, $2 from chosen c order by c.id
          on conflict on constraint no_two_claims do nothing
          returning 1
        )
        select (select count(*) from taken)::int, (select count(*) from chosen)::int
        """;

    private Guid Here => work.Community.Id.Value;

    /// <summary>Writes a new booking with its quote, and takes what it needs. What is agreed at once is charged at once.</summary>
    /// <param name="telling">What the house hears of it.</param>
    /// <returns>False when something of it is taken: then the unit of work must not be kept.</returns>
    public async Task<bool> Make(
        Booking booking,
        PersonId? by,
        Quote quote,
        Bookable what,
        IReadOnlyList<IFact> telling,
        CancellationToken stop
    )
    {
        var (needs, widened, id) = (what.Needs, what.Rules.Widened(booking.During), Id.New<QuoteId>(clock));
        var charge =
            booking.State == BookingState.Confirmed
                ? BookingCharge.Of(booking.Id, booking.Person, booking.During, what.Resource, id, quote.Total, clock.Now)
                : null;
        await using var make = Command(
            $"""
            with made as (
              insert into bookings.booking (community_id, id, resource_id, person_id, during, state, title, note, people, series_id, made_at, made_by, held_until)
              values ($1, $2, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            ),
            quoted as (
              insert into bookings.quote (community_id, id, booking_id, made_at, amount, currency, lines, charged_at)
              values ($1, $18, $2, $15, $19, $20, $21::jsonb, $22)
            ),
            {Insert}
            """,
            booking.Id,
            needs,
            widened,
            booking.Resource.Value,
            booking.Person.Value,
            Range(booking.During),
            EnumWord.Of(booking.State),
            booking.Title,
            booking.Note,
            (short?)booking.People,
            booking.Series?.Value,
            booking.MadeAt.ToDateTimeUtc(),
            by?.Value,
            booking.HeldUntil?.ToDateTimeUtc(),
            id.Value,
            quote.Total.Minor,
            quote.Total.Currency,
            System.Text.Json.JsonSerializer.Serialize(quote.Lines, Json.Options),
            charge?.At.ToDateTimeUtc()
        );
        // One trip to the database. What is told is kept only if the booking is.
        await using var batch = new NpgsqlBatch(work.Connection, work.Transaction)
        {
            Timeout = work.Patience,
            BatchCommands = { Part(make) },
        };
        if (charge is not null)
            telling = [.. telling, charge];
        if (telling.Count > 0)
            batch.BatchCommands.Add(new Outbox(work, clock).Telling(telling));
        await using var rows = await batch.ExecuteReaderAsync(stop);
        await rows.ReadAsync(stop);
        var tried = (rows.GetInt32(0), rows.GetInt32(1));
        await rows.DisposeAsync();
        return await Settle(tried, booking.Id, needs, widened, stop);
    }

    /// <summary>Takes what a booking that is there needs, for another time; what it had must be let go before.</summary>
    public async Task<bool> Take(BookingId booking, IReadOnlyList<Need> needs, Interval widened, CancellationToken stop)
    {
        await using var take = Command($"with {Insert}", booking, needs, widened);
        return await Settle(await Count(take, stop), booking, needs, widened, stop);
    }

    public async Task LetGo(BookingId booking, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from bookings.claim where community_id = $1 and booking_id = $2",
            Here,
            booking.Value
        );
        await delete.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Who leaves early gives the rest free; the buffer after it stays.</summary>
    public async Task Shorten(BookingId booking, Instant end, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update bookings.claim set during = tstzrange(lower(during), $3) where community_id = $1 and booking_id = $2 and lower(during) < $3 and upper(during) > $3
            """,
            Here,
            booking.Value,
            end.ToDateTimeUtc()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    public static NpgsqlRange<DateTime> Range(Interval during) =>
        new(during.Start.ToDateTimeUtc(), true, during.End.ToDateTimeUtc(), false);

    /// <summary>
    /// Where it was not enough: holds that ran out make way, and where somebody was faster another unit may be free still. Every further try follows a claim that somebody else has
    /// just made, so that it ends.
    /// </summary>
    private async Task<bool> Settle(
        (int Took, int Chosen) tried,
        BookingId booking,
        IReadOnlyList<Need> needs,
        Interval widened,
        CancellationToken stop
    )
    {
        var wanted = needs.Sum(n => n.Units);
        for (var lapsed = false; tried.Took < wanted || wanted == 0; )
        {
            var nobodyWasFaster = tried.Took == tried.Chosen;
            if (tried.Took > 0)
                await LetGo(booking, stop);
            if (nobodyWasFaster && (lapsed || await LetLapse(needs, widened, stop) == 0))
                return false;
            lapsed = lapsed || nobodyWasFaster;
            await using var take = Command($"with {Insert}", booking, needs, widened);
            tried = await Count(take, stop);
        }

        return true;
    }

    /// <summary>Holds of these units that ran out are over, though nobody has said so yet.</summary>
    private async Task<int> LetLapse(IReadOnlyList<Need> needs, Interval widened, CancellationToken stop)
    {
        await using var lapse = work.Command(
            """
            with over as (
              update bookings.booking b set state = 'lapsed', version = version + 1
              from bookings.claim_here c join spaces.unit u on u.community_id = $1 and u.id = c.unit_id
              where b.community_id = $1 and b.state = 'held' and b.held_until <= $2 and c.community_id = $1 and c.booking_id = b.id
                and u.resource_id = any($3) and c.during && $4
              returning b.id
            )
            delete from bookings.claim where community_id = $1 and booking_id in (select id from over)
            """,
            Here,
            clock.Now.ToDateTimeUtc(),
            needs.Select(n => n.Resource.Value).ToArray(),
            Range(widened)
        );
        return await lapse.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlCommand Command(
        string sql,
        BookingId booking,
        IReadOnlyList<Need> needs,
        Interval widened,
        params ReadOnlySpan<object?> more
    ) =>
        work.Command(
            sql,
            [
                Here,
                booking.Value,
                needs.Select(n => n.Resource.Value).ToArray(),
                needs.Select(n => n.Units).ToArray(),
                Range(widened),
                Enumerable.Range(0, needs.Sum(n => n.Units)).Select(_ => Id.New<ClaimId>(clock).Value).ToArray(),
                .. more,
            ]
        );

    private static NpgsqlBatchCommand Part(NpgsqlCommand command)
    {
        var part = new NpgsqlBatchCommand(command.CommandText);
        NpgsqlParameter[] values = [.. command.Parameters.Cast<NpgsqlParameter>()];
        command.Parameters.Clear(); // each belongs to one
        foreach (var value in values)
            part.Parameters.Add(value);
        return part;
    }

    private static async Task<(int Took, int Chosen)> Count(NpgsqlCommand command, CancellationToken stop) =>
        (await command.List(r => (r.GetInt32(0), r.GetInt32(1)), stop))[0];
}
