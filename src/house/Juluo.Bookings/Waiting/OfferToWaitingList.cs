namespace Juluo.Bookings;

/// <summary>
/// When a time becomes free, offers it to the person who has waited longest. The offer is a hold, so that no one else can take it; when the hold lapses, this reaction runs again
/// and offers it to the next person.
/// </summary>
internal sealed class OfferToWaitingList(UnitOfWork work, Outbox outbox, Clock clock, Notifier notifier) : Reaction<BookingChanged>
{
    /// <summary>The time for which an offer is held; less if the booked time begins earlier. After it, the time is offered to the next person.</summary>
    internal static readonly Duration KeptFor = Duration.FromMinutes(60);

    public override async Task React(BookingChanged fact, CancellationToken stop)
    {
        var store = new BookingStore(work, outbox);
        var waiting = new WaitingStore(work);
        switch (fact.Change)
        {
            case BookingChange.Confirmed:
                await waiting.Settle(fact.Booking, WaitingState.Taken, stop);
                return;
            case BookingChange.Lapsed or BookingChange.Cancelled:
                await waiting.Settle(fact.Booking, WaitingState.Passed, stop);
                break;
            case BookingChange.Declined or BookingChange.Ended or BookingChange.Missed or BookingChange.Moved:
                break;
            default:
                return;
        }

        if (await store.Find(fact.Booking, stop) is { } booking)
            // The time before the move is not known here, so everyone who waits for the resource is checked.
            await Offer(
                fact.Left ?? booking.Resource,
                fact.Change == BookingChange.Moved ? new(clock.Now, clock.Now + Duration.FromDays(3 * 366)) : booking.During,
                stop
            );
    }

    internal async Task Offer(ResourceId freed, Interval during, CancellationToken stop)
    {
        var waiting = new WaitingStore(work);
        var bookables = new BookableStore(work);
        var claims = new Claims(work, clock);
        var touching = await new ResourcesFacade(work, clock).Touching(freed, stop);
        foreach (var next in await waiting.InOrder(touching, during, clock.Now, stop))
        {
            if (await bookables.Find(next.Resource, next.Person, next.During.Start, clock.Now, stop) is not { } what)
                continue;
            if (what.Check(next.During, null, clock.Now, byHouse: false).Any())
                continue;
            var hold = Hold(next, clock.Now, Id.New<BookingId>(clock));
            var quote = what.QuoteOf(next.During, Audience.Member, work.Community.Currency);
            await work.Do($"savepoint offer", stop);
            if (!await claims.Make(hold, null, quote, what, [], stop))
            {
                await work.Do($"rollback to savepoint offer", stop);
                continue;
            }

            await waiting.Offer(next.Id, hold.Id, stop);
            await notifier.Notify(
                next.Person,
                new(
                    BookingNotices.Kind,
                    $"waiting:{next.Id}:offer",
                    quote.Total.Minor > 0 ? "bookings.notice.offer-priced" : "bookings.notice.offer",
                    new
                    {
                        what = what.Resource.Name,
                        at = next.During.Start,
                        until = hold.HeldUntil!.Value,
                        price = quote.Total,
                    },
                    $"/bookings/{hold.Id}"
                )
                {
                    Thread = $"booking:{hold.Id}",
                },
                stop
            );
        }
    }

    internal static Booking Hold(Waiting next, Instant now, BookingId id) =>
        new(
            id,
            next.Resource,
            next.Person,
            next.During,
            BookingState.Held,
            null,
            null,
            null,
            null,
            now,
            Instant.Min(now + KeptFor, next.During.Start),
            null,
            null,
            null,
            false,
            0,
            1
        );
}
