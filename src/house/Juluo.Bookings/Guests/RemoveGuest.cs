namespace Juluo.Bookings;

/// <summary>POST /bookings/{id}/guests/removal — removes a guest from a booking.</summary>
[Post("/bookings/{id}/guests/removal", SpacesModule.Book, Form = typeof(ShowBooking), Say = "bookings.guest.removed")]
internal sealed class RemoveGuest(UnitOfWork work, Outbox outbox, Clock clock) : Slice<RemoveGuest.Input, Done>
{
    public sealed record Input(BookingId Id, GuestId Guest);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await BookingFinding.Find(work, outbox, clock, input.Id, caller, hold: true, stop) is not var (booking, _, rights))
            return new NotFound();
        if (!rights.Change || !booking.IsOpen(clock.Now))
            return new BookingErrors.IsOver();
        if (!await new GuestStore(work).Remove(booking.Id, input.Guest, stop))
            return new NotFound();
        await new BookingStore(work, outbox).Set(booking, BookingChange.Guests, heard: true, $"note = note", stop);
        return Done.It;
    }
}
