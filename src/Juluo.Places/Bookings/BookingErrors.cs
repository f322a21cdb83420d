using NodaTime;

namespace Juluo.Places;

public static class BookingErrors
{
    /// <summary>Somebody was faster, or it was taken before: the database says so.</summary>
    public sealed record Taken() : Conflict;

    /// <summary>The price is another one than the person saw.</summary>
    public sealed record PriceChanged(Money Now) : Conflict;

    public sealed record EndsBeforeItBegins() : Invalid("to");

    public sealed record DayOutOfReach(string? At) : Invalid(At);

    public sealed record NoTime(string? At) : Invalid(At);

    public sealed record IsPast() : Invalid("from");

    public sealed record NotForYou() : Conflict;

    /// <param name="Minutes">How long before it must be booked.</param>
    public sealed record TooSoon(int Minutes) : Invalid("from");

    public sealed record TooFar(LocalDate Last) : Invalid("on");

    public sealed record OffTheGrid(int Minutes) : Invalid("from");

    public sealed record TooShort(int Minutes) : Invalid("to");

    public sealed record TooLong(int Minutes) : Invalid("to");

    public sealed record ClosedThen(LocalDate Day) : Invalid("on");

    public sealed record TooManyPeople(int Seats) : Invalid("people");

    public sealed record NobodyComes() : Invalid("people");

    /// <summary>A hall without rooms, or something of which there is none.</summary>
    public sealed record NothingToTake() : Conflict;

    public sealed record TooManyOpen(int Most) : Conflict;

    public sealed record Broken(string What) : Conflict;

    /// <summary>Cancelled, declined, lapsed or over: nothing of it can be changed.</summary>
    public sealed record IsOver() : Conflict;

    public sealed record TooEarlyToCheckIn(Instant From) : Conflict;

    public sealed record NotWaiting() : Conflict;

    /// <summary>A booking moves to something of its kind at its site.</summary>
    public sealed record AnotherKind() : Invalid("resource");

    /// <summary>A series is of one resource.</summary>
    public sealed record OfASeries() : Invalid("resource");
}
