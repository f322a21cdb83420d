namespace Juluo.Bookings;

/// <summary>Offers times that a series frees to the waiting list, as <see cref="OfferToWaitingList"/> does for single bookings.</summary>
internal sealed class OfferWhatASeriesFrees(UnitOfWork work, Outbox outbox, Clock clock, Notifier notifier) : Reaction<SeriesChanged>
{
    public override async Task React(SeriesChanged fact, CancellationToken stop)
    {
        if (
            fact.Change is not (BookingChange.Cancelled or BookingChange.Moved or BookingChange.Declined)
            || await new SeriesStore(work).Find(fact.Series, stop) is not { } series
        )
            return;
        await new OfferToWaitingList(work, outbox, clock, notifier).Offer(
            series.Resource,
            new(clock.Now, clock.Now + Duration.FromDays(3 * 366)),
            stop
        );
    }
}
