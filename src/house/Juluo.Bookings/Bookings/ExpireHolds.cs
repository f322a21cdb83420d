namespace Juluo.Bookings;

/// <summary>Every few minutes: expires holds that were not confirmed in time, and requests that were not answered before their end.</summary>
[Named("bookings.expire-holds")]
internal sealed class ExpireHolds(UnitOfWork work, Outbox outbox, Clock clock) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var store = new BookingStore(work, outbox);
        var claims = new Claims(work, clock);
        Statement over = $"(state = 'held' and held_until <= {clock.Now}) or (state = 'requested' and upper(during) <= {clock.Now})";
        foreach (var booking in await store.Due(over, stop))
        {
            await store.Set(booking, BookingChange.Lapsed, heard: false, $"state = 'lapsed'", stop); // before releasing the claims; releases its credits
            await claims.LetGo(booking.Id, stop);
        }
    }
}
