namespace Juluo.Bookings;

/// <summary>Counts the booking requests that the caller may answer, for the badge in the menu.</summary>
internal sealed class CountRequests(UnitOfWork work, Outbox outbox) : ICountWaiting
{
    public Task<int> Waiting(Caller caller, CancellationToken stop) => new BookingStore(work, outbox).CountRequests(caller, stop);
}
