namespace Juluo.Bookings;

/// <summary>The form fields of <c>POST /bookings</c> that book a cancelled booking again.</summary>
internal static class SameAgain
{
    /// <param name="price">The previous price. If it has changed, booking again is refused until the person has seen the new one.</param>
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
