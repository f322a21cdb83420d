namespace Juluo.Bookings;

public sealed partial class BookingsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("bookings", "bookings.booking", "person_id", "made_by", "decided_by")
                .Moves()
                .ErasedBy("bookings.forget_booker"),
            new PersonalDataField("bookings", "bookings.series", "person_id").Moves().ErasedBy("bookings.forget_booker"),
            new PersonalDataField("bookings", "bookings.booking_guest", "person_id").Moves(unless: "o.booking_id = t.booking_id"),
            new PersonalDataField("guests", "bookings.booking_guest").In("name", "email").For(PurgeGuests.Days),
            new PersonalDataField("bookings", "bookings.waiting", "person_id").Moves(
                unless: "o.resource_id = t.resource_id and o.during = t.during and o.state in ('waiting', 'offered') and t.state in ('waiting', 'offered')"
            ),
            new PersonalDataField("bookings", "bookings.closure", "made_by").Cleared("made_by"),
            new PersonalDataField("bookings", "bookings.sent_invitation", "person_id").In("name", "email").For(PurgeGuests.Days),
            new PersonalDataField("calendars", "bookings.outside_calendar", "made_by").Cleared("made_by")
        )
        {
            Also = [typeof(CancelForErased)],
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["bookings.meeting_booking.meeting_id"] = "a meeting of a circle",
                ["bookings.quote.lines"] = "quantities and prices",
                ["bookings.outside_calendar.failure_with"] = "why an address did not answer",
                ["bookings.sent_invitation.guest_id"] = "goes with the guest",
            },
        };
}
