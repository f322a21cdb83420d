namespace Juluo.Bookings;

public sealed partial class BookingsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("bookings", "places.booking", "person_id", "made_by", "decided_by").ErasedBy("places.forget_booker"),
            new Holding("bookings", "places.series", "person_id").ErasedBy("places.forget_booker"),
            new Holding("bookings", "places.booking_guest", "person_id"),
            new Holding("guests", "places.booking_guest").In("name", "email").For(PurgeGuests.Days),
            new Holding("bookings", "places.waiting", "person_id"),
            new Holding("bookings", "places.closure", "made_by").Cleared("made_by"),
            new Holding("bookings", "places.sent_invitation", "person_id").In("name", "email").For(PurgeGuests.Days),
            new Holding("calendars", "places.calendar_link", "made_by"),
            new Holding("calendars", "places.outside_calendar", "made_by").Cleared("made_by")
        )
        {
            Also = [typeof(CancelForErased)],
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["places.outside_calendar.failure_with"] = "why an address did not answer",
                ["places.sent_invitation.guest_id"] = "goes with the guest",
            },
        };
}
