using System.Data.Common;
using NodaTime;
using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>Reads and writes who waits for what.</summary>
internal sealed class WaitingBook(Work work)
{
    private const string Columns = "w.id, w.resource_id, w.person_id, w.during, w.joined_at, w.state, w.booking_id";

    private Guid Here => work.Community.Id.Value;

    public async Task<Outcome<Done>> Add(Waiting waiting, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            insert into bookings.waiting (community_id, id, resource_id, person_id, during, joined_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (community_id, resource_id, person_id, lower(during), upper(during)) where state in ('waiting', 'offered') do nothing
            """,
            Here,
            waiting.Id.Value,
            waiting.Resource.Value,
            waiting.Person.Value,
            Claims.Range(waiting.During),
            waiting.JoinedAt.ToDateTimeUtc()
        );
        return await insert.ExecuteNonQueryAsync(stop) == 1 ? Done.It : new WaitingErrors.WaitsAlready();
    }

    /// <summary>Those of a person who still wait or have an offer, the soonest first.</summary>
    public async Task<List<Waiting>> Of(PersonId person, Instant now, CancellationToken stop)
    {
        await using var select = work.Command(
            $"""
            select {Columns} from bookings.waiting w
            left join bookings.booking b on b.community_id = w.community_id and b.id = w.booking_id
            where w.community_id = $1 and w.person_id = $2 and upper(w.during) > $3
              and (w.state = 'waiting' or (w.state = 'offered' and b.state = 'held')) -- answered: nobody waits any more, heard or not
            order by lower(w.during), w.id
            """,
            Here,
            person.Value,
            now.ToDateTimeUtc()
        );
        return await select.List(Read, stop);
    }

    /// <summary>
    /// Who waits for any of these units' resources, or for something made of them, at a time that touches this one, in the order in which they came; held, so that nobody else offers
    /// to them meanwhile.
    /// </summary>
    public async Task<List<Waiting>> InOrder(ResourceId freed, Interval during, Instant now, CancellationToken stop)
    {
        await using var select = work.Command(
            $"""
            with recursive down (id) as (
              select $2::uuid
              union select p.part_id from down d join spaces.part p on p.community_id = $1 and p.whole_id = d.id
            ),
            near (id) as (
              select id from down
              union select p.whole_id from near n join spaces.part p on p.community_id = $1 and p.part_id = n.id
            )
            select {Columns} from bookings.waiting w
            where w.community_id = $1 and w.state = 'waiting' and w.resource_id in (select id from near) and w.during && $3 and lower(w.during) > $4
            order by w.joined_at, w.id for update
            """,
            Here,
            freed.Value,
            Claims.Range(during),
            now.ToDateTimeUtc()
        );
        return await select.List(Read, stop);
    }

    public async Task Offer(WaitingId id, BookingId hold, CancellationToken stop)
    {
        await using var update = work.Command(
            "update bookings.waiting set state = 'offered', booking_id = $3 where community_id = $1 and id = $2",
            Here,
            id.Value,
            hold.Value
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>What became of an offer; nothing when the booking was none.</summary>
    public async Task Settle(BookingId offer, WaitingState state, CancellationToken stop)
    {
        await using var update = work.Command(
            "update bookings.waiting set state = $3 where community_id = $1 and booking_id = $2 and state = 'offered'",
            Here,
            offer.Value,
            EnumWord.Of(state)
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <returns>False when there is none of this person's that waits.</returns>
    public async Task<bool> Leave(WaitingId id, PersonId person, CancellationToken stop)
    {
        await using var update = work.Command(
            "update bookings.waiting set state = 'left' where community_id = $1 and id = $2 and person_id = $3 and state = 'waiting'",
            Here,
            id.Value,
            person.Value
        );
        return await update.ExecuteNonQueryAsync(stop) == 1;
    }

    private static Waiting Read(DbDataReader r)
    {
        var during = r.GetFieldValue<NpgsqlRange<DateTime>>(3);
        return new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.Person(2),
            new(Instant.FromDateTimeUtc(during.LowerBound), Instant.FromDateTimeUtc(during.UpperBound)),
            r.Instant(4),
            EnumWord.Read<WaitingState>(r.GetString(5)),
            r.IsDBNull(6) ? null : new BookingId(r.GetGuid(6))
        );
    }
}
