namespace Juluo.Events;

internal static class EventErrors
{
    public sealed record InThePast() : Invalid("event.in-the-past", "onDay");

    public sealed record EndsBeforeStart() : Invalid("event.ends-before-start", "until");

    public sealed record TooLong(int Days) : Invalid("event.too-long", "untilDay");

    /// <summary>The clocks are set forward at this time, so it does not exist on this day.</summary>
    /// <param name="From">The first minute that does not exist, such as 01:00.</param>
    /// <param name="To">The first minute that exists again.</param>
    public sealed record SkippedByClock(string Field, string From, string To) : Invalid("event.skipped-by-clock", Field);

    public sealed record Nowhere() : Invalid("event.nowhere", "place");

    public sealed record OutOfRange(string Field, int Least, int Most) : Invalid("event.out-of-range", Field);

    /// <summary>Fewer places than the number of people who come or were offered a place.</summary>
    public sealed record FewerThanCome(int Coming) : Invalid("event.fewer-than-come", "places");

    public sealed record Cancelled() : Conflict("event.cancelled");

    public sealed record Over() : Conflict("event.over");

    /// <summary>The two days to say whether one came are over.</summary>
    public sealed record AnswersCounted() : Conflict("event.answers-counted");

    public sealed record NotOver() : Conflict("event.not-over");
}
