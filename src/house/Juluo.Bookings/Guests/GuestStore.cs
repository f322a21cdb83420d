namespace Juluo.Bookings;

/// <summary>Stores the guests of bookings, in the order in which they were invited. A member is a guest of a booking at most once (<c>one_guest_of_a_person</c>).</summary>
internal sealed class GuestStore(UnitOfWork work)
{
    public Task<List<Guest>> Of(BookingId booking, CancellationToken stop) =>
        work.List<Guest>(
            $"""
            select id, person_id as person, name, email, answer, language from bookings.booking_guest
            where community_id = {work.Community} and booking_id = {booking} order by id
            """,
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
