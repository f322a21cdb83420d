namespace Juluo.Bookings;

/// <summary>The payload of series webhooks.</summary>
/// <param name="Bookings">The bookings of the series that changed.</param>
internal sealed record SeriesEvent(SeriesId Series, IReadOnlyList<BookingId> Bookings)
{
    public string Path => $"/series/{Series}";
}
