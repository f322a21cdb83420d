namespace Juluo.Bookings;

/// <summary>Checks and normalizes the texts on a booking.</summary>
public static class BookingTexts
{
    public static IEnumerable<Error> Check(string? title, string? note)
    {
        if (Plain(title)?.Length > Booking.MostTitle)
            yield return new TooLong("title", Booking.MostTitle);
        if (Plain(note)?.Length > Booking.MostNote)
            yield return new TooLong("note", Booking.MostNote);
    }

    public static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
