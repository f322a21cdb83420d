namespace Juluo.Bookings;

/// <summary>Counts for the badge next to the requests.</summary>
internal sealed class CountRequests(UnitOfWork work, Outbox outbox) : ICountWaiting
{
    public Task<int> Waiting(Caller caller, CancellationToken stop) => new BookingStore(work, outbox).CountRequests(caller, stop);
}
