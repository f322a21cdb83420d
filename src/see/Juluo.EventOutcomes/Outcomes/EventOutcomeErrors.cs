namespace Juluo.EventOutcomes;

internal static class EventOutcomeErrors
{
    public sealed record NothingSaid() : Invalid("event-outcome.nothing-said", "worth");

    /// <summary>The event is not over, or was too long ago.</summary>
    /// <param name="Days">The number of days after the event in which feedback is taken.</param>
    public sealed record TooLate(int Days) : Conflict("event-outcome.too-late");

    /// <summary>The caller did not say that they were there.</summary>
    public sealed record WasNotThere() : Conflict("event-outcome.was-not-there");
}
