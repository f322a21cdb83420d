namespace Juluo.Bookings;

/// <summary>POST /bookings/{id}/departure — ends a booking early: the rest of its time is free for others. The price stays.</summary>
[Post("/bookings/{id}/departure", SpacesModule.Book, Form = typeof(ShowBooking), Say = "bookings.booking.ended")]
internal sealed class EndBookingEarly(UnitOfWork work, Outbox outbox, Clock clock) : Slice<EndBookingEarly.Input, Done>
{
    public sealed record Input(BookingId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await BookingFinding.Find(work, outbox, clock, input.Id, caller, hold: true, stop) is not var (booking, _, rights))
            return new NotFound();
        if (!rights.Change || booking.State != BookingState.Confirmed || !booking.IsOpen(clock.Now) || booking.During.Start >= clock.Now)
            return new BookingErrors.IsOver();
        await new Claims(work, clock).Shorten(booking.Id, clock.Now, used: true, stop);
        await new BookingStore(work, outbox).Set(booking, BookingChange.Ended, heard: false, $"ended_at = {clock.Now}", stop);
        return Done.It;
    }
}
