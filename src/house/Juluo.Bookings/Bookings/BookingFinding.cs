namespace Juluo.Bookings;

/// <summary>Finds a booking with what it is of and what the caller may do; one they may not know of is not there.</summary>
internal static class BookingFinding
{
    public static async Task<(Booking Booking, Resource Resource, BookingRights Rights)?> Find(
        UnitOfWork work,
        Outbox outbox,
        Clock clock,
        BookingId id,
        Caller caller,
        bool hold,
        CancellationToken stop
    )
    {
        var store = new BookingStore(work, outbox);
        if ((hold ? await store.Hold(id, stop) : await store.Find(id, stop)) is not { } booking)
            return null;
        if (await new ResourcesFacade(work, clock).Find(booking.Resource, stop) is not { } resource)
            return null;
        var rights = BookingRights.Of(booking, resource.Site, caller);
        return rights.See ? (booking, resource, rights) : null;
    }
}
