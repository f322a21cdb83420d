using Npgsql;

namespace Juluo.Bookings;

/// <summary>Reads and writes who comes along.</summary>
internal sealed class GuestBook(Work work)
{
    private Guid Here => work.Community.Id.Value;

    public async Task<List<Guest>> Of(BookingId booking, CancellationToken stop)
    {
        await using var select = work.Command(
            "select id, person_id, name, email, answer, language from bookings.booking_guest where community_id = $1 and booking_id = $2 order by id",
            Here,
            booking.Value
        );
        return await select.List(
            r => new Guest(
                new(r.GetGuid(0)),
                r.IsDBNull(1) ? null : r.Person(1),
                r.IsDBNull(2) ? null : r.GetString(2),
                r.IsDBNull(3) ? null : r.GetString(3),
                EnumWord.Read<GuestAnswer>(r.GetString(4)),
                r.IsDBNull(5) ? null : r.GetString(5)
            ),
            stop
        );
    }

    public async Task<Outcome<Done>> Add(BookingId booking, Guest guest, CancellationToken stop)
    {
        try
        {
            await using var insert = work.Command(
                "insert into bookings.booking_guest (community_id, id, booking_id, person_id, name, email, language) values ($1, $2, $3, $4, $5, $6, $7)",
                Here,
                guest.Id.Value,
                booking.Value,
                guest.Person?.Value,
                guest.Name,
                guest.Email,
                guest.Language
            );
            await insert.ExecuteNonQueryAsync(stop);
            return Done.It;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "one_guest_of_a_person")
        {
            return new GuestErrors.ComesAlready();
        }
    }

    public async Task<bool> Remove(BookingId booking, GuestId guest, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from bookings.booking_guest where community_id = $1 and booking_id = $2 and id = $3",
            Here,
            booking.Value,
            guest.Value
        );
        return await delete.ExecuteNonQueryAsync(stop) == 1;
    }
}
