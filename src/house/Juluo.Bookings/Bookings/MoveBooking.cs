namespace Juluo.Bookings;

/// <summary>
/// POST /bookings/{id}/time — moves a booking to another time or length, or to another space of its kind at the same site. The price is calculated again. If the new time is not
/// free, the old one stays.
/// </summary>
[Post("/bookings/{id}/time", SpacesModule.Book, Form = typeof(ShowBooking), Changes = typeof(ShowBooking))]
internal sealed class MoveBooking(UnitOfWork work, Outbox outbox, Clock clock) : Slice<MoveBooking.Input, MoveBooking.Output>
{
    /// <param name="Price">The total price that the person saw, in minor units, or null to accept any price.</param>
    public sealed record Input(BookingId Id, ResourceId? Resource = null, long? Price = null) : TimeInput;

    /// <param name="Was">The previous time.</param>
    /// <param name="Extra">The difference to the previous price; negative if it is cheaper.</param>
    /// <param name="ExtraHours">The difference in minutes paid by plans and passes; negative if fewer.</param>
    /// <param name="Undo">The request that moves it back, or null if that is not possible.</param>
    public sealed record Output(
        Interval During,
        Quote Quote,
        Interval Was,
        Money Extra,
        long ExtraHours,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Undo
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await BookingFinding.Find(work, outbox, clock, input.Id, caller, hold: true, stop) is not var (booking, resource, rights))
            return new NotFound();
        if (!rights.Change || !booking.IsOpen(clock.Now))
            return new BookingErrors.IsOver();
        var read = BookingTime.Read(input, resource.TimeZone);
        if (read.Failed)
            return read.As<Output>();
        var during = read.Value;
        var left = input.Resource is { } wished && wished != booking.Resource ? booking.Resource : (ResourceId?)null;
        if (left is not null && booking.Series is not null)
            return new BookingErrors.OfASeries();
        // Release its credits first, so that they can pay for the new time.
        var credits = new CreditsFacade(work, clock);
        await credits.Release(booking.Id.Value, stop);
        if (
            await new BookableStore(work).Find(
                input.Resource ?? booking.Resource,
                booking.Person,
                during.Start,
                clock.Now,
                stop,
                CreditsFor.Spending,
                booking.Id
            )
            is not { } what
        )
            return new NotFound();
        if (what.Resource.Site != resource.Site || what.Resource.Kind != resource.Kind)
            return new BookingErrors.AnotherKind();
        var byHouse = rights.Decide;
        // A booking in progress has already begun, so its start is not checked against the new end.
        var wrong = what.Check(during, booking.People, clock.Now, byHouse)
            .Where(e =>
                e is not (TermsErrors.IsPast or TermsErrors.TooSoon) || during.Start != booking.During.Start || during.End <= clock.Now
            )
            .ToList();
        if (wrong.Count > 0)
            return wrong;
        var claims = new Claims(work, clock);
        await claims.LetGo(booking.Id, stop);
        if (!await claims.Take(booking.Id, what.Needs, what.Rules.Widened(during), stop))
            return new BookingErrors.Taken();
        var quote = what.QuoteOf(during, Audience.Member, caller.Community.Currency);
        if (input.Price is { } seen && seen != quote.Total.Minor)
            return new PriceErrors.PriceChanged(quote.Total);
        var store = new BookingStore(work, outbox);
        var before = await store.QuoteOf(booking.Id, stop) ?? Quote.Free(caller.Community.Currency);
        var charges = new BookingCharges(work, clock);
        await charges.Reverse([booking.Id], stop);
        await store.Quote(booking.Id, quote, clock, stop);
        // Approval was for the old time, not for this one.
        var again = what.NeedsApproval(caller) && booking.State == BookingState.Confirmed;
        var paid = await credits.Hold(booking.Id.Value, booking.State == BookingState.Confirmed && !again, quote, stop);
        if (paid.Failed)
            return paid.As<Output>();
        await store.Set(
            booking,
            BookingChange.Moved,
            heard: true,
            again
                ? (Statement)$"during = {during}, resource_id = {what.Resource.Id}, state = 'requested'"
                : $"during = {during}, resource_id = {what.Resource.Id}",
            stop,
            left
        );
        if (booking.State == BookingState.Confirmed && !again)
            await charges.Charge([booking.Id], stop);
        return new Output(
            during,
            quote,
            booking.During,
            quote.Total - before.Total,
            BookingCosts.PaidBy(quote) - BookingCosts.PaidBy(before),
            again ? null : Back(booking, during, left, clock.Now)
        );
    }

    /// <summary>Returns the request that moves it back, or null if the previous time can no longer be booked.</summary>
    private static string? Back(Booking booking, Interval during, ResourceId? left, Instant now)
    {
        if (booking.During.Start != during.Start && booking.During.Start <= now)
            return null;
        if (booking.During.End <= now)
            return null;
        var iso = NodaTime.Text.InstantPattern.ExtendedIso;
        var back = $"/bookings/{booking.Id}/time?start={iso.Format(booking.During.Start)}&end={iso.Format(booking.During.End)}";
        return left is { } resource ? $"{back}&resource={resource}" : back;
    }

    protected override Next After(Input input, Output output, Caller caller)
    {
        var say = (output.Extra.Minor, output.ExtraHours) switch
        {
            (> 0, _) => "bookings.booking.moved.more",
            (< 0, _) => "bookings.booking.moved.less",
            (_, not 0) => "bookings.booking.moved.hours",
            _ => "bookings.booking.moved",
        };
        var culture = System.Globalization.CultureInfo.GetCultureInfo(caller.Language);
        string Written(long minor) => MoneyText.Of(new(minor, output.Extra.Currency), culture);
        return new(
            $"/bookings/{input.Id}",
            say,
            say == "bookings.booking.moved"
                ? null
                : new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["price"] = Written(Math.Abs(output.Extra.Minor)),
                    ["total"] = Written(output.Quote.Total.Minor),
                    ["hours"] = (BookingCosts.PaidBy(output.Quote) / 60m).ToString("0.##", culture),
                },
            Undo: output.Undo
        );
    }
}
