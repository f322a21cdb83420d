namespace Juluo.Bookings;

public sealed partial class BookingsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("bookings", "bookings.booking", "person_id", "made_by", "decided_by").ErasedBy("bookings.forget_booker"),
            new Holding("bookings", "bookings.series", "person_id").ErasedBy("bookings.forget_booker"),
            new Holding("bookings", "bookings.booking_guest", "person_id"),
            new Holding("guests", "bookings.booking_guest").In("name", "email").For(PurgeGuests.Days),
            new Holding("bookings", "bookings.waiting", "person_id"),
            new Holding("bookings", "bookings.closure", "made_by").Cleared("made_by"),
            new Holding("bookings", "bookings.sent_invitation", "person_id").In("name", "email").For(PurgeGuests.Days),
            new Holding("calendars", "bookings.calendar_link", "made_by"),
            new Holding("calendars", "bookings.outside_calendar", "made_by").Cleared("made_by")
        )
        {
            Also = [typeof(CancelForErased)],
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["bookings.quote.lines"] = "quantities and prices",
                ["bookings.outside_calendar.failure_with"] = "why an address did not answer",
                ["bookings.sent_invitation.guest_id"] = "goes with the guest",
            },
        };
}
