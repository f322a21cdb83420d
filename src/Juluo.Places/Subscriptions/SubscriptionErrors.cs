using NodaTime;

namespace Juluo.Places;

public static class SubscriptionErrors
{
    /// <summary>One plan once at a time: the database says so.</summary>
    public sealed record HasItThen() : Conflict;

    public sealed record NobodyOfHere() : Invalid("person");

    public sealed record DayOutOfReach(string? At) : Invalid(At);

    public sealed record BeforeItBegins(LocalDate Begins) : Invalid("on");

    public sealed record IsOver() : Conflict;

    public sealed record PausedThen() : Invalid("from");

    public sealed record NoPause() : Conflict;

    public sealed record EndsBeforeItBegins() : Invalid("until");

    public sealed record SamePlan() : Invalid("plan");
}
