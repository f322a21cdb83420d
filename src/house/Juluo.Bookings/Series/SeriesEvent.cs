namespace Juluo.Bookings;

/// <summary>What webhooks send of a series.</summary>
/// <param name="Bookings">To which of its bookings it happened.</param>
internal sealed record SeriesEvent(SeriesId Series, IReadOnlyList<BookingId> Bookings)
{
    public string Path => $"/series/{Series}";
}
