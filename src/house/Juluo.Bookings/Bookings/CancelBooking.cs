namespace Juluo.Bookings;

/// <summary>
/// POST /bookings/{id}/cancellation — cancels a booking. A cancellation after the rule's deadline, and more than ten minutes after booking, is late: the price stays due, and the
/// answer says so.
/// </summary>
[Post("/bookings/{id}/cancellation", Requires.SignIn, Scope = SpacesModule.Book, Form = typeof(ShowBooking), Changes = typeof(ShowBooking))]
internal sealed class CancelBooking(UnitOfWork work, Outbox outbox, Clock clock) : Slice<CancelBooking.Input, CancelBooking.Output>
{
    /// <summary>The number of minutes after booking within which cancelling costs nothing, so that a mistaken tap is free.</summary>
    internal const int Grace = 10;

    private const int MostUndo = 1500;

    public sealed record Input(BookingId Id, string? Reason = null);

    /// <param name="Due">The amount that is still charged, or null if no money is due.</param>
    /// <param name="Hours">True if minutes paid by plans or passes are not returned.</param>
    public sealed record Output(bool Late, Money? Due = null, bool Hours = false)
    {
        /// <summary>The request that books it again as it was, or null if one tap cannot restore it.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public string? Undo { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await BookingFinding.Find(work, outbox, clock, input.Id, caller, hold: true, stop) is not var (booking, resource, rights))
            return new NotFound();
        if (!rights.Cancel || !booking.IsOpen(clock.Now))
            return new BookingErrors.IsOver();
        if (input.Reason?.Trim().Length > Booking.MostReason)
            return new TooLong("reason", Booking.MostReason);
        if (await new BookableStore(work).Find(booking.Resource, booking.Person, booking.During.Start, clock.Now, stop) is not { } what)
            return new NotFound();
        // Unapproved requests, and cancellations by the desk, are never late.
        var late =
            booking.State == BookingState.Confirmed && caller.Person == booking.Person && IsLate(booking, what.Rules.LateCancel, clock.Now);
        // A late cancellation is paid for, in money and in credits.
        var quote = await new BookingStore(work, outbox).QuoteOf(booking.Id, stop);
        var owed = late ? quote : null;
        var undo =
            !late && caller.Person == booking.Person && rights.Change ? await Undone(booking, resource, what, quote, caller, stop) : null;
        if (!late)
            await new BookingCharges(work, clock).Reverse([booking.Id], stop);
        // Release credits before claims, in the order in which a booking takes them, to avoid a deadlock.
        await new BookingStore(work, outbox).Set(
            booking,
            BookingChange.Cancelled,
            heard: true,
            $"state = 'cancelled', cancelled_at = {clock.Now}, late = {late}, reason = {BookingTexts.Plain(input.Reason)}",
            stop
        );
        await new Claims(work, clock).LetGo(booking.Id, stop);
        return new Output(late, owed is { Total.Minor: > 0 } ? owed.Total : null, owed?.Lines.Any(l => l.Credit is not null) == true)
        {
            Undo = undo,
        };
    }

    /// <summary>
    /// Returns the request that books it again at the same price, or null if that would lose something: guests were already notified, or the desk would have to approve it again.
    /// </summary>
    private async Task<string?> Undone(
        Booking booking,
        Resource resource,
        Bookable what,
        Quote? quote,
        Caller caller,
        CancellationToken stop
    )
    {
        if (
            booking is not { State: BookingState.Confirmed, Series: null }
            || booking.During.Start <= clock.Now
            || what.NeedsApproval(caller)
            || await work.Find<bool>(
                $"select exists (select from bookings.booking_guest where community_id = {work.Community} and booking_id = {booking.Id})",
                stop
            )
        )
            return null;
        var path = "/bookings" + Microsoft.AspNetCore.Http.QueryString.Create(SameAgain.Fields(booking, resource, quote?.Total));
        // The path is stored in the notice cookie; with a long note it would not fit, and the button on the page remains.
        return path.Length <= MostUndo ? path : null;
    }

    /// <param name="rule">Minutes before the start, or 0 if it is never late.</param>
    internal static bool IsLate(Booking booking, int rule, Instant now) => rule > 0 && now > FreeUntil(booking, rule);

    /// <summary>
    /// Returns the deadline for cancelling without cost: the rule's minutes before the start. A booking made later than that is free until <see cref="Grace"/> has passed or it
    /// starts.
    /// </summary>
    internal static Instant FreeUntil(Booking booking, int rule) =>
        Instant.Max(
            booking.During.Start - Duration.FromMinutes(rule),
            Instant.Min(booking.MadeAt + Duration.FromMinutes(Grace), booking.During.Start)
        );

    protected override Next After(Input input, Output output, Caller caller) =>
        output.Due is { } due
            ? new(
                $"/bookings/{input.Id}",
                "bookings.booking.cancelled.due",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["price"] = MoneyText.Of(due, System.Globalization.CultureInfo.GetCultureInfo(caller.Language)),
                }
            )
            : new(
                $"/bookings/{input.Id}",
                output.Hours ? "bookings.booking.cancelled.late" : "bookings.booking.cancelled",
                Undo: output.Undo
            );
}
