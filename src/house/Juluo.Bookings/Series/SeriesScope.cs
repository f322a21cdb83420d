namespace Juluo.Bookings;

/// <summary>Which dates of a series a change is for: those between two days (holidays, from here on), or all. What is over stays.</summary>
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
