namespace Juluo.Bookings;

/// <summary>What <c>POST /bookings</c> is sent to book what was cancelled again, as it was.</summary>
internal static class SameAgain
{
    /// <param name="price">What it cost: at another price it is not booked before that has been seen.</param>
    public static IEnumerable<KeyValuePair<string, string?>> Fields(Booking booking, Resource resource, Money? price)
    {
        var (start, end) = (booking.During.Start, booking.During.End);
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["resource"] = resource.Id.ToString(),
            ["on"] = LocalMoment.Day(start, resource.TimeZone),
            ["from"] = LocalMoment.Time(start, resource.TimeZone),
            ["until"] = LocalMoment.Day(end, resource.TimeZone),
            ["to"] = LocalMoment.Time(end, resource.TimeZone),
            ["price"] = (price?.Minor ?? 0).ToString(CultureInfo.InvariantCulture),
            ["title"] = booking.Title,
            ["note"] = booking.Note,
            ["people"] = booking.People?.ToString(CultureInfo.InvariantCulture),
        }.Where(f => !string.IsNullOrEmpty(f.Value));
    }
}
