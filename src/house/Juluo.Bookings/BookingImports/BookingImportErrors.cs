namespace Juluo.Bookings;

internal static class BookingImportErrors
{
    public sealed record NoResource() : Invalid("booking-import.no-resource", "file");

    public sealed record NoPrice() : Invalid("booking-import.no-price", "file");

    /// <summary>Earlier rows of the file have all of it then.</summary>
    /// <param name="Rows">The lines of those, or of the last of them.</param>
    public sealed record TakenByRows(string Rows) : Invalid("booking-import.taken-by-rows", "file");
}
