namespace Juluo.Bookings;

/// <summary>POST /bookings/{id}/confirmation — confirms a booking that was held.</summary>
[Post("/bookings/{id}/confirmation", SpacesModule.Book, Form = typeof(ShowBooking), Say = "bookings.booking.made.confirmed")]
internal sealed class ConfirmBooking(UnitOfWork work, Outbox outbox, Clock clock) : Slice<ConfirmBooking.Input, Done>
{
    public sealed record Input(BookingId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await BookingFinding.Find(work, outbox, clock, input.Id, caller, hold: true, stop) is not var (booking, _, rights))
            return new NotFound();
        if (!rights.Change || booking.State != BookingState.Held || booking.HeldUntil <= clock.Now)
            return new BookingErrors.IsOver();
        await new BookingStore(work, outbox).Set(
            booking,
            BookingChange.Confirmed,
            heard: true,
            $"state = 'confirmed', held_until = null",
            stop
        );
        await new BookingCharges(work, clock).Charge([booking.Id], stop);
        return Done.It;
    }
}
