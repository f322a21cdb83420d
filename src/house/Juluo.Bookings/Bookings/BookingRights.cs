namespace Juluo.Bookings;

/// <summary>What a person may do with a booking.</summary>
/// <param name="See">Know who holds it and what for; others see that it is taken.</param>
/// <param name="Change">Move it, check in, end it, ask guests along.</param>
/// <param name="Cancel">Also of who has left and kept it.</param>
/// <param name="Decide">Agree to it or decline it.</param>
public sealed record BookingRights(bool See, bool Change, bool Cancel, bool Decide)
{
    public static BookingRights Of(Booking booking, SiteId site, Caller caller)
    {
        var desk = caller.May(SpacesModule.Reception, site);
        var own = caller.Person == booking.Person;
        return new(own || desk, (own && caller.May(SpacesModule.Book)) || desk, own || desk, desk);
    }
}
