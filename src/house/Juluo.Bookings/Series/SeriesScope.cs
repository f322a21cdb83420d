namespace Juluo.Bookings;

/// <summary>Selects the coming dates of a series that a change applies to: those between two days, from a day onwards, or all. Dates that have begun or ended are left out.</summary>
internal static class SeriesScope
{
    public static List<Booking> Of(IEnumerable<Booking> bookings, LocalDate? first, LocalDate? last, DateTimeZone zone, Instant now) =>
        [
            .. bookings.Where(b =>
                b.IsOpen(now)
                && b.During.Start > now
                && b.During.Start.InZone(zone).Date is var day
                && (first is null || day >= first)
                && (last is null || day <= last)
            ),
        ];
}
