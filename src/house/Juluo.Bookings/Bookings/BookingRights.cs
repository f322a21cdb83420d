namespace Juluo.Bookings;

/// <summary>The rights of a person on a booking.</summary>
/// <param name="See">Sees the holder and the title; others only see that the time is taken.</param>
/// <param name="Change">May move it, check in, end it and invite guests.</param>
/// <param name="Cancel">May cancel it; also for people who left and kept their booking.</param>
/// <param name="Decide">May approve or decline it.</param>
public sealed record BookingRights(bool See, bool Change, bool Cancel, bool Decide)
{
    public static BookingRights Of(Booking booking, SiteId site, Caller caller)
    {
        var desk = caller.May(SpacesModule.Reception, site);
        var own = caller.Person == booking.Person;
        return new(own || desk, (own && caller.May(SpacesModule.Book)) || desk, own || desk, desk);
    }
}
