using Juluo.Kernel;

namespace Juluo.Places;

/// <summary>Something happened to a booking; who must hear of it reads the booking itself.</summary>
/// <param name="Sequence">That of the booking after it (RFC 5546).</param>
public sealed record BookingChanged(BookingId Booking, BookingChange Change, int Sequence) : IFact;
