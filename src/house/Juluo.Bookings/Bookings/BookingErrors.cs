namespace Juluo.Bookings;

public static class BookingErrors
{
    /// <summary>Another booking already has the units; the database decides.</summary>
    public sealed record Taken() : Conflict("booking.taken");

    public sealed record EndsBeforeItBegins() : Invalid("booking.ends-before-it-begins", "to");

    public sealed record DayOutOfReach(string? At) : Invalid("booking.day-out-of-reach", At);

    public sealed record NoTime(string? At) : Invalid("booking.no-time", At);

    public sealed record TooManyPeople(int Seats) : Invalid("booking.too-many-people", "people");

    public sealed record NobodyComes() : Invalid("booking.nobody-comes", "people");

    /// <summary>The resource has no units: a hall without rooms, for example.</summary>
    public sealed record NothingToTake() : Conflict("booking.nothing-to-take");

    public sealed record TooManyOpen(int Most) : Conflict("booking.too-many-open");

    public sealed record Broken(string What) : Conflict("booking.broken");

    /// <param name="Until">The last day on which it is expected to be out of order.</param>
    public sealed record BrokenUntil(string What, LocalDate Until) : Conflict("booking.broken-until");

    public sealed record FixedInThePast() : Invalid("booking.fixed-in-the-past", "until");

    /// <summary>The booking is cancelled, declined, lapsed or over, and can no longer be changed.</summary>
    public sealed record IsOver() : Conflict("booking.is-over");

    public sealed record TooEarlyToCheckIn(Instant From) : Conflict("booking.too-early-to-check-in");

    public sealed record NotWaiting() : Conflict("booking.not-waiting");

    /// <summary>A booking can only move to a resource of the same kind at the same site.</summary>
    public sealed record AnotherKind() : Invalid("booking.another-kind", "resource");

    /// <summary>A date of a series cannot move to another resource.</summary>
    public sealed record OfASeries() : Invalid("booking.of-a-series", "resource");
}
