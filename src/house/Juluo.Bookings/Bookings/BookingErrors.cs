namespace Juluo.Bookings;

public static class BookingErrors
{
    /// <summary>Another booking was faster, or it was taken before: the database decides.</summary>
    public sealed record Taken() : Conflict("booking.taken");

    public sealed record EndsBeforeItBegins() : Invalid("booking.ends-before-it-begins", "to");

    public sealed record DayOutOfReach(string? At) : Invalid("booking.day-out-of-reach", At);

    public sealed record NoTime(string? At) : Invalid("booking.no-time", At);

    public sealed record TooManyPeople(int Seats) : Invalid("booking.too-many-people", "people");

    public sealed record NobodyComes() : Invalid("booking.nobody-comes", "people");

    /// <summary>A hall without rooms, or something of which there is none.</summary>
    public sealed record NothingToTake() : Conflict("booking.nothing-to-take");

    public sealed record TooManyOpen(int Most) : Conflict("booking.too-many-open");

    public sealed record Broken(string What) : Conflict("booking.broken");

    /// <param name="Until">The last day on which it is expected to be out of order.</param>
    public sealed record BrokenUntil(string What, LocalDate Until) : Conflict("booking.broken-until");

    public sealed record FixedInThePast() : Invalid("booking.fixed-in-the-past", "until");

    /// <summary>Cancelled, declined, lapsed or over: nothing of it can be changed.</summary>
    public sealed record IsOver() : Conflict("booking.is-over");

    public sealed record TooEarlyToCheckIn(Instant From) : Conflict("booking.too-early-to-check-in");

    public sealed record NotWaiting() : Conflict("booking.not-waiting");

    /// <summary>A booking moves to something of its kind at its site.</summary>
    public sealed record AnotherKind() : Invalid("booking.another-kind", "resource");

    /// <summary>A series is of one resource.</summary>
    public sealed record OfASeries() : Invalid("booking.of-a-series", "resource");
}
