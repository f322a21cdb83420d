namespace Juluo.Bookings;

/// <summary>POST /bookings/{id}/decision — approves a requested booking, or declines it with a reason. For the desk.</summary>
[Post("/bookings/{id}/decision", SpacesModule.Reception, AtSite = true, Form = typeof(ShowBooking))]
internal sealed class AnswerBookingRequest(UnitOfWork work, Outbox outbox, Clock clock, Notifier notifier)
    : Slice<AnswerBookingRequest.Input, Done>
{
    public sealed record Input(BookingId Id, bool Agree, string? Reason = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await BookingFinding.Find(work, outbox, clock, input.Id, caller, hold: true, stop) is not var (booking, resource, rights))
            return new NotFound();
        if (!rights.Decide || booking.State != BookingState.Requested)
            return new BookingErrors.NotWaiting();
        var reason = BookingTexts.Plain(input.Reason);
        if (reason?.Length > Booking.MostReason)
            return new TooLong("reason", Booking.MostReason);
        await new BookingStore(work, outbox).Set(
            booking,
            input.Agree ? BookingChange.Confirmed : BookingChange.Declined,
            heard: true,
            $"state = {(input.Agree ? BookingState.Confirmed : BookingState.Declined)}, decided_at = {clock.Now}, decided_by = {caller.Self}, reason = {(input.Agree ? null : reason)}",
            stop
        );
        if (input.Agree)
            await new BookingCharges(work, clock).Charge([booking.Id], stop);
        else
            await new Claims(work, clock).LetGo(booking.Id, stop); // must follow Set, which releases the credits
        var price = input.Agree ? (await new BookingStore(work, outbox).QuoteOf(booking.Id, stop))?.Total : null;
        var (what, at) = (resource.Name, booking.During.Start);
        await notifier.Notify(
            booking.Person,
            new(
                BookingNotices.Kind,
                $"booking:{booking.Id}:{booking.Sequence + 1}",
                !input.Agree ? "bookings.notice.declined"
                    : price is { Minor: > 0 } ? "bookings.notice.confirmed-priced"
                    : "bookings.notice.confirmed",
                price is { Minor: > 0 } total
                    ? new
                    {
                        what,
                        at,
                        price = total,
                    }
                    : new { what, at },
                $"/bookings/{booking.Id}"
            )
            {
                Quote = input.Agree ? null : reason,
                // People who get bookings as calendar mails learn of it from that mail.
                SaidByAnotherMail = input.Agree && await notifier.TakesMails(booking.Person, InvitationNotices.Kind, stop),
            },
            stop
        );
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new($"/bookings/{input.Id}", input.Agree ? "bookings.booking.agreed" : "bookings.booking.declined");
}
