namespace Juluo.Plans;

internal static class SubscriptionErrors
{
    /// <summary>The person has the plan at that time; the database allows it once at a time.</summary>
    public sealed record HasItThen() : Conflict("subscription.has-it-then");

    /// <summary>The person has the plan at that time, with the start of the existing one.</summary>
    public sealed record HasItSince(LocalizedText Plan, LocalDate Since) : Conflict("subscription.has-it-since");

    public sealed record NobodyOfHere() : Invalid("subscription.nobody-of-here", "person");

    public sealed record DayOutOfReach(string? At) : Invalid("subscription.day-out-of-reach", At);

    public sealed record BeforeItBegins(LocalDate Begins) : Invalid("subscription.before-it-begins", "on");

    public sealed record IsOver() : Conflict("subscription.is-over");

    public sealed record PausedThen() : Invalid("subscription.paused-then", "from");

    public sealed record NoPause() : Conflict("subscription.no-pause");

    public sealed record NotAssignedToday() : Conflict("subscription.not-assigned-today");

    public sealed record ChangedSince() : Conflict("subscription.changed-since");

    public sealed record UsedAlready() : Conflict("subscription.used-already");

    public sealed record EndsBeforeItBegins() : Invalid("subscription.ends-before-it-begins", "until");

    public sealed record SamePlan() : Invalid("subscription.same-plan", "plan");
}
