namespace Juluo.Bookings;

/// <summary>A space that is booked for a meeting.</summary>
/// <param name="Asked">True if the booking is not confirmed yet.</param>
/// <param name="Own">True if the reader holds the booking, and may move and cancel it.</param>
public sealed record MeetingBooking(
    BookingId Id,
    ResourceId Resource,
    LocalizedText Name,
    Interval During,
    bool Asked,
    [property: JsonIgnore] DateTimeZone Zone,
    bool Own
)
{
    /// <summary>Checks if the booking covers a meeting completely. After a meeting was moved or extended, it may not.</summary>
    public bool Covers(Interval meeting) => During.Start <= meeting.Start && During.End >= meeting.End;
}
