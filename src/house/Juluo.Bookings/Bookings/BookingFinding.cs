namespace Juluo.Bookings;

/// <summary>Finds a booking with its resource and the caller's rights. Null if it does not exist or the caller may not see it.</summary>
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
