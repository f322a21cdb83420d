using NodaTime;

namespace Juluo.Places;

public static class SeriesErrors
{
    public sealed record IntervalOutOfReach() : Invalid("interval");

    public sealed record LastBeforeFirst() : Invalid("last");

    public sealed record NoLast() : Invalid("last");

    public sealed record TooManyDates(int Most) : Invalid("last");

    /// <summary>No date of it can be had.</summary>
    public sealed record NothingFree() : Conflict;

    /// <summary>Some dates are taken at the new time: nothing was moved. Say which may stay as they are.</summary>
    public sealed record DatesTaken(string Days, int Count) : Conflict;

    public sealed record NothingLeft() : Conflict;
}
