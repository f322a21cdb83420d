namespace Juluo.Bookings;

internal static class BookingImportErrors
{
    public sealed record NoResource() : Invalid("booking-import.no-resource", "file");

    public sealed record NoPrice() : Invalid("booking-import.no-price", "file");

    /// <summary>Earlier rows of the file take all units at that time.</summary>
    /// <param name="Rows">The line numbers of those rows, or of the last few of them.</param>
    public sealed record TakenByRows(string Rows) : Invalid("booking-import.taken-by-rows", "file");
}
