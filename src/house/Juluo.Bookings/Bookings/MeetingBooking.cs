namespace Juluo.Bookings;

/// <summary>A space that is taken for a meeting.</summary>
/// <param name="Asked">The house has not agreed yet.</param>
/// <param name="Own">The reader holds it, and may move and cancel it.</param>
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
    /// <summary>Whether it covers the whole of a meeting: one that was moved or made longer is not covered any more.</summary>
    public bool Covers(Interval meeting) => During.Start <= meeting.Start && During.End >= meeting.End;
}
