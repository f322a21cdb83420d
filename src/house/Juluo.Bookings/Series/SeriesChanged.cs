namespace Juluo.Bookings;

/// <summary>The same change happened to many bookings of a series at once.</summary>
[Named("bookings.series.changed")]
public sealed record SeriesChanged(SeriesId Series, BookingChange Change, IReadOnlyList<BookingId> Bookings) : IFact;
