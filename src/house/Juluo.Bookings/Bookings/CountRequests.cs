namespace Juluo.Bookings;

/// <summary>The badge beside the requests.</summary>
internal sealed class CountRequests(UnitOfWork work, Outbox outbox) : ICountWaiting
{
    public Task<int> Waiting(Caller caller, CancellationToken stop) => new BookingStore(work, outbox).CountRequests(caller, stop);
}
