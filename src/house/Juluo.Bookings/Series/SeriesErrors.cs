namespace Juluo.Bookings;

internal static class SeriesErrors
{
    public sealed record IntervalOutOfReach() : Invalid("series.interval-out-of-reach", "interval");

    public sealed record LastBeforeFirst() : Invalid("series.last-before-first", "last");

    public sealed record NoLast() : Invalid("series.no-last", "last");

    public sealed record TooManyDates(int Most) : Invalid("series.too-many-dates", "last");

    /// <summary>All dates are taken.</summary>
    public sealed record NothingFree() : Conflict("series.nothing-free");

    /// <summary>Some dates are taken at the new time, and nothing was moved. The caller can retry with Leave.</summary>
    public sealed record DatesTaken(string Days, int Count) : Conflict("series.dates-taken");

    /// <summary>A missed date looked free, but was taken again in the meantime.</summary>
    public sealed record TakenAgain() : Conflict("series.taken-again");

    public sealed record NothingLeft() : Conflict("series.nothing-left");
}
