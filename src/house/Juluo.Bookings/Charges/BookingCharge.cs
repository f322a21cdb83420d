namespace Juluo.Bookings;

/// <summary>What a quote of a booking charges: the one place where a price becomes a charge. Pure.</summary>
internal static class BookingCharge
{
    public const string Source = "bookings.booking";

    /// <param name="payer">Who has the booking. An organisation that pays for its people is found by Billing.</param>
    /// <returns>Null: what costs nothing is no charge.</returns>
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
