namespace Juluo.Plans;

internal static class SubscriptionErrors
{
    /// <summary>The person already has the plan for a part of that time; the constraint <c>a_plan_once_at_a_time</c> decides.</summary>
    public sealed record HasItThen() : Conflict("subscription.has-it-then");

    /// <summary>The person already has the plan for a part of that time, since the day that the error names.</summary>
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
