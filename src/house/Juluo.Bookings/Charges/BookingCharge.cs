namespace Juluo.Bookings;

/// <summary>Converts the quote of a booking to a charge. The only place where a booking's price becomes a charge. Pure.</summary>
internal static class BookingCharge
{
    public const string Source = "bookings.booking";

    /// <param name="payer">The holder of the booking. Billing finds the organisation that pays for them.</param>
    /// <returns>Null if it costs nothing.</returns>
    public static Charge? Of(
        BookingId booking,
        PersonId? payer,
        Interval during,
        Resource resource,
        QuoteId quote,
        Money total,
        Instant at
    ) =>
        total.Minor == 0
            ? null
            : new(
                at,
                payer,
                resource.Name,
                total,
                TaxCategory.Standard,
                during.Start.InZone(resource.TimeZone).Date,
                (during.End - Duration.Epsilon).InZone(resource.TimeZone).Date.PlusDays(1),
                Source,
                $"{booking}:{quote}"
            );
}
