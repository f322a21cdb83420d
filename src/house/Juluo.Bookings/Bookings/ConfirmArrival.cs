namespace Juluo.Bookings;

/// <summary>POST /bookings/{id}/arrival — confirms that the person who holds the booking has arrived.</summary>
[Post("/bookings/{id}/arrival", SpacesModule.Book, Form = typeof(ShowBooking), Say = "bookings.booking.arrived")]
internal sealed class ConfirmArrival(UnitOfWork work, Outbox outbox, Clock clock) : Slice<ConfirmArrival.Input, Done>
{
    public sealed record Input(BookingId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await BookingFinding.Find(work, outbox, clock, input.Id, caller, hold: true, stop) is not var (booking, _, rights))
            return new NotFound();
        if (booking.CheckedInAt is not null)
            return Done.It;
        if (!rights.Change || booking.State != BookingState.Confirmed || booking.During.End <= clock.Now)
            return new BookingErrors.IsOver();
        if (!booking.CanCheckIn(clock.Now))
            return new BookingErrors.TooEarlyToCheckIn(booking.During.Start - Booking.Early);
        await new BookingStore(work, outbox).Set(booking, BookingChange.CheckedIn, heard: false, $"checked_in_at = {clock.Now}", stop);
        return Done.It;
    }
}
