using Npgsql;

namespace Juluo.Bookings;

/// <summary>Reads and writes who comes along.</summary>
internal sealed class GuestStore(UnitOfWork work)
{
    public Task<List<Guest>> Of(BookingId booking, CancellationToken stop) =>
        work.List(
            $"""
            select id, person_id, name, email, answer, language from bookings.booking_guest
            where community_id = {work.Community} and booking_id = {booking} order by id
            """,
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

    public async Task<Outcome<Done>> Add(BookingId booking, Guest guest, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                insert into bookings.booking_guest (community_id, id, booking_id, person_id, name, email, language)
                values ({work.Community}, {guest.Id}, {booking}, {guest.Person}, {guest.Name}, {guest.Email}, {guest.Language})
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "one_guest_of_a_person")
        {
            return new GuestErrors.ComesAlready();
        }
    }

    public async Task<bool> Remove(BookingId booking, GuestId guest, CancellationToken stop) =>
        await work.Do(
            $"delete from bookings.booking_guest where community_id = {work.Community} and booking_id = {booking} and id = {guest}",
            stop
        ) == 1;
}
