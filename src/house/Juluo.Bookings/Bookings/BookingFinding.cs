namespace Juluo.Bookings;

/// <summary>Finds a booking with what it is of and what the caller may do; one they may not know of is not there.</summary>
internal static class BookingFinding
{
    public static async Task<(Booking Booking, Resource Resource, BookingRights Rights)?> Find(
        Work work,
        Outbox outbox,
        Clock clock,
        BookingId id,
        Caller caller,
        bool hold,
        CancellationToken stop
    )
    {
        var book = new BookingBook(work, outbox);
        if ((hold ? await book.Hold(id, stop) : await book.Find(id, stop)) is not { } booking)
            return null;
        if (await new ResourceBook(work, clock).Find(booking.Resource, stop) is not { } resource)
            return null;
        var rights = BookingRights.Of(booking, resource.Site, caller);
        return rights.See ? (booking, resource, rights) : null;
    }
}
