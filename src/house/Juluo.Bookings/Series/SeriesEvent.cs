namespace Juluo.Bookings;

/// <summary>What webhooks send about a series.</summary>
/// <param name="Bookings">The bookings of the series to which it happened.</param>
internal sealed record SeriesEvent(SeriesId Series, IReadOnlyList<BookingId> Bookings)
{
    public string Path => $"/series/{Series}";
}
