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

    /// <summary>The series has more dates than <see cref="EventDates.Most"/>.</summary>
    public sealed record TooManyDates(int Most) : Invalid("event.too-many-dates", "repeatsUntil");

    public sealed record RepeatsUntilBefore() : Invalid("event.repeats-until-before", "repeatsUntil");

    public sealed record RepeatsUntilMissing() : Invalid("event.repeats-until-missing", "repeatsUntil");

    /// <summary>An event that lasts longer than the step of its series.</summary>
    public sealed record OverlapsItself() : Invalid("event.overlaps-itself", "repeats");

    /// <summary>Some dates of a series have no space; the reason for the first follows as an error of its own.</summary>
    /// <param name="Days">The days, in the reader's language.</param>
    public sealed record SpaceNotFree(string Days) : Conflict("event.space-not-free");

    /// <summary>A later date of a series cannot be changed likewise; the reason follows as an error of its own.</summary>
    /// <param name="Day">The day, in the reader's language.</param>
    public sealed record LaterDateStays(string Day) : Conflict("event.later-date-stays");

    /// <summary>The booking of the space belongs to the host.</summary>
    public sealed record SpaceOfHost() : Conflict("event.space-of-host");

    public sealed record TooManyCoHosts(int Most) : Conflict("event.too-many-co-hosts");

    /// <summary>People come with a ticket, which they buy and return elsewhere.</summary>
    public sealed record ByTicket() : Conflict("event.by-ticket");

    /// <summary>Tickets cannot be sold: people come already without one.</summary>
    public sealed record PeopleComeAlready() : Conflict("event.people-come-already");

    public sealed record Cancelled() : Conflict("event.cancelled");

    public sealed record Over() : Conflict("event.over");

    /// <summary>The two days to say whether one came are over.</summary>
    public sealed record AnswersCounted() : Conflict("event.answers-counted");

    public sealed record NotOver() : Conflict("event.not-over");
}
